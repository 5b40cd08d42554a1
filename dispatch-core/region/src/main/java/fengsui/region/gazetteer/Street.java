package fengsui.region.gazetteer;

import java.util.List;

/**
 * One street: all ways of one name that lie together.
 *
 * @param id its number in this index, from 0
 * @param key its name without spaces, in one spelling
 */
record Street(
    int id,
    String key,
    String name,
    List<String> spellings,
    String town,
    Entry.Points points,
    boolean drawn) {}
