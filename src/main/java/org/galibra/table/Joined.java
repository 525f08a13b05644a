package org.galibra.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One table that was joined to another, as its [Source] remembers it.
///
/// @param source where it came from
/// @param report how its rows found their partners
/// @param columns the columns that it gave, their names now to those in its file
public record Joined(Source source, JoinReport report, Map<String, String> columns) {
    public Joined {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
