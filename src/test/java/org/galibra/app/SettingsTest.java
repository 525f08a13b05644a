package org.galibra.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.app.control.Theme;
import org.galibra.study.SavedMappings;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.prefs.AbstractPreferences;
import java.util.prefs.BackingStoreException;

class SettingsTest {
    private final Settings settings = Settings.none();

    /// Preferences that fail, as those of a read-only home may.
    private static final class Broken extends AbstractPreferences {
        private Broken() {
            super(null, "");
        }

        @Override
        protected void putSpi(String key, String value) {
            throw new IllegalStateException("read-only");
        }

        @Override
        protected String getSpi(String key) {
            return null;
        }

        @Override
        protected void removeSpi(String key) {}

        @Override
        protected void removeNodeSpi() {}

        @Override
        protected String[] keysSpi() throws BackingStoreException {
            throw new BackingStoreException("read-only");
        }

        @Override
        protected String[] childrenNamesSpi() {
            return new String[0];
        }

        @Override
        protected AbstractPreferences childSpi(String name) {
            return new Broken();
        }

        @Override
        protected void syncSpi() {}

        @Override
        protected void flushSpi() {}
    }

    @Test
    void whatWasSetIsRead() {
        settings.theme(Theme.DARK);
        settings.size(1200, 800);
        assertThat(settings.theme()).isEqualTo(Theme.DARK);
        assertThat(settings.width()).isEqualTo(1200);
        assertThat(settings.height()).isEqualTo(800);
    }

    @Test
    void theLastOpenedComesFirstAndOnceOnly() {
        settings.opened(Path.of("/a.csv"));
        settings.opened(Path.of("/b.csv"));
        settings.opened(Path.of("/a.csv"));
        assertThat(settings.recent()).containsExactly(Path.of("/a.csv"), Path.of("/b.csv"));
        settings.forgetRecent();
        assertThat(settings.recent()).isEmpty();
    }

    @Test
    void onlyAFewAreRemembered() {
        for (int i = 0; i < 20; i++) {
            settings.opened(Path.of("/table-" + i + ".csv"));
        }
        assertThat(settings.recent()).hasSize(6).startsWith(Path.of("/table-19.csv"));
    }

    @Test
    void preferencesThatFailBreakNothing() {
        Settings broken = Settings.in(new Broken(), SavedMappings.none());
        broken.theme(Theme.DARK);
        broken.opened(Path.of("/a.csv"));
        assertThat(broken.theme()).isEqualTo(Theme.LIGHT);
        assertThat(broken.recent()).isEmpty();
        assertThat(broken.width()).isEqualTo(1440);
    }
}
