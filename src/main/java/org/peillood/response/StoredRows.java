package org.peillood.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Reads the responses of a wave from the database one after another, oldest revision first, in
 * memory that does not grow with their number. Past JPA, which takes longer over a row than the
 * database does.
 */
@ApplicationScoped
class StoredRows {

  // As many as are read in little memory; each page of rows begins with a search in the index.
  private static final int PAGE = 4000;

  // The highest id, in the order of both databases, which compare its octets without a sign.
  private static final UUID AFTER_ALL = new UUID(-1, -1);

  private static final String READ =
      """
      select id, revision, %s from response
      where survey = ? and wave = ? and disposition = ?
        and revision >= ? and (revision > ? or id > ?)
      order by survey, wave, disposition, revision, id
      fetch first %d rows only
      """;

  /** What reads one row. */
  interface Reader {
    /**
     * Takes the row at which this stands.
     *
     * @param columns the id, the revision, and then those that were asked for, counted from 1
     */
    void take(ResultSet columns) throws SQLException;

    /** Whether no more rows are wanted. */
    default boolean hasEnough() {
      return false;
    }
  }

  @PersistenceContext EntityManager em;

  /**
   * Gives each response of a wave with a higher revision than this to the reader, until it has
   * enough.
   *
   * @param columns names of columns of the table, with commas between
   */
  @Transactional
  void read(
      String survey,
      String wave,
      Disposition disposition,
      long after,
      String columns,
      Reader reader) {
    em.flush(); // what this transaction changed counts
    // The whole index: H2 sorts all that is left for each page when the order begins later.
    var connection = em.unwrap(Connection.class);
    try (var query = connection.prepareStatement(READ.formatted(columns, PAGE))) {
      query.setString(1, survey);
      query.setString(2, wave);
      query.setString(3, disposition.name());
      pages(query, after, reader);
    } catch (SQLException e) {
      throw new PersistenceException("the responses of " + survey + " cannot be read", e);
    }
  }

  /** The id in the row at which this stands. */
  static UUID id(ResultSet columns) throws SQLException {
    // By its type it costs the server's wrapper more time than the rest of the row.
    return (UUID) columns.getObject(1);
  }

  private static void pages(PreparedStatement query, long after, Reader reader)
      throws SQLException {
    // What has this revision itself was read before.
    long revision = after;
    var id = AFTER_ALL;
    int read;
    do {
      query.setLong(4, revision);
      query.setLong(5, revision);
      query.setObject(6, id);
      read = 0;
      try (var rows = query.executeQuery()) {
        while (!reader.hasEnough() && rows.next()) {
          reader.take(rows);
          id = id(rows);
          revision = rows.getLong(2);
          read++;
        }
      }
    } while (read == PAGE && !reader.hasEnough());
  }
}
