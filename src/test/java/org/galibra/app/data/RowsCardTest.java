package org.galibra.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

import org.galibra.app.Settings;
import org.galibra.app.Workbench;
import org.galibra.app.control.Theme;
import org.galibra.app.mapping.Use;
import org.galibra.app.work.ScreenWork;
import org.galibra.study.TableReference;
import org.galibra.table.Column;
import org.galibra.table.Reals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

@ExtendWith(ApplicationExtension.class)
class RowsCardTest {
    private static final int ROWS = 1_000_000;

    private RowsCard card;
    private Stage stage;

    private static ColumnLine line(String name, int rows, double first) {
        var values = new double[rows];
        java.util.Arrays.setAll(values, row -> first + row);
        return new ColumnLine(
                Column.of(name, Reals.owning(values)),
                "",
                Use.NONE,
                "",
                List.of(),
                ColumnLine.State.UNUSED,
                "");
    }

    @Start
    void show(Stage first) {
        stage = first;
        var bench = new Workbench(new ScreenWork(), Settings.none(), TableReference.SYNTHETIC);
        card = new RowsCard(new DataViewModel(bench));
        stage.setScene(new Scene(card.node(), 900, 400));
        Theme.LIGHT.dress(stage.getScene());
        stage.show();
    }

    @Stop
    void close() {
        stage.close();
    }

    private Set<Node> cells() {
        Set<Node> cells = Collections.newSetFromMap(new IdentityHashMap<>());
        cells.addAll(card.node().lookupAll(".stored"));
        return cells;
    }

    @Test
    void aMillionRowsScrollWithTheSameFewCells(FxRobot robot) {
        List<ColumnLine> lines =
                IntStream.range(0, 8).mapToObj(i -> line("c" + i, ROWS, i)).toList();
        robot.interact(() -> card.show(lines, 0));
        WaitForAsyncUtils.waitForFxEvents();
        TableView<?> table = robot.lookup("#rows").queryTableView();
        assertThat(table.getItems()).hasSize(ROWS);
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int step = 0; step <= 50; step++) {
            int row = (int) ((long) (ROWS - 1) * step / 50);
            robot.interact(() -> {
                table.scrollTo(row);
                card.node().applyCss();
                card.node().layout();
                seen.addAll(cells());
            });
        }
        int inView = 400 / 26;
        assertThat(seen.size()).isLessThan(4 * inView * 8);
        assertThat(cells())
                .anyMatch(
                        cell -> cell instanceof Labeled shown && shown.getText().equals("999999"));
    }

    @Test
    void ofThousandsOfColumnsThoseInViewAreMadeAndMoreAsOneScrolls(FxRobot robot) {
        List<ColumnLine> lines =
                IntStream.range(0, 5000).mapToObj(i -> line("c" + i, 5, i)).toList();
        robot.interact(() -> card.show(lines, 0));
        TableView<?> table = robot.lookup("#rows").queryTableView();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(table.getColumns()).hasSizeBetween(5, 20);
        ScrollBar bar =
                table.lookupAll(".scroll-bar").stream()
                        .map(ScrollBar.class::cast)
                        .filter(each -> each.getOrientation() == Orientation.HORIZONTAL)
                        .findFirst()
                        .orElseThrow();
        for (int i = 0; i < 20 && table.getColumns().size() <= RowsCard.MOST_COLUMNS; i++) {
            int before = table.getColumns().size();
            robot.interact(() -> bar.setValue(bar.getMax()));
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(table.getColumns()).hasSizeGreaterThan(before);
        }
        assertThat(table.getColumns()).hasSize(RowsCard.MOST_COLUMNS + 1);
        assertThat(table.getColumns().getLast().getText()).isEqualTo("c59");
        assertThat(card.node().subtitle().getText()).contains("4,940 columns not in view");
    }
}
