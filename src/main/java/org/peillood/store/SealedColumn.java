package org.peillood.store;

/**
 * A column whose values are sealed, of a table with an {@code id}. What stands there in the clear,
 * from before there was a vault, or under an older key, is sealed anew when the platform starts.
 *
 * @param isBinary whether it holds octets, and not text
 */
public record SealedColumn(String table, String column, boolean isBinary) {

  /** The place of a value: what it is sealed for, and opens at. */
  public String of(Object id) {
    return table + "." + column + "/" + id;
  }

  public static SealedColumn text(String table, String column) {
    return new SealedColumn(table, column, false);
  }

  public static SealedColumn binary(String table, String column) {
    return new SealedColumn(table, column, true);
  }
}
