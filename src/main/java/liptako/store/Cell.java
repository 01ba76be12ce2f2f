package liptako.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

/** One value of a row, as both databases give and take it: text but for whole numbers and truth. */
public final class Cell {
  private static final Set<Integer> BYTES = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

  private static final java.util.regex.Pattern UUID_TEXT = java.util.regex.Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private Cell() {}

  /** The value at a place of a row, of a column of that JDBC type. */
  public static Object read(ResultSet row, int place, int type) throws SQLException {
    if (row.getMetaData().getColumnTypeName(place).equalsIgnoreCase("uuid")) {
      // H2 calls its ids binary.
      UUID id = row.getObject(place, UUID.class);
      return id == null ? null : id.toString();
    }
    if (BYTES.contains(type)) {
      byte[] bytes = row.getBytes(place);
      return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
    if (type == Types.TIMESTAMP_WITH_TIMEZONE || type == Types.TIMESTAMP && row.getMetaData().getColumnTypeName(place).equalsIgnoreCase("timestamptz")) {
      OffsetDateTime at = row.getObject(place, OffsetDateTime.class);
      return at == null ? null : at.withOffsetSameInstant(ZoneOffset.UTC).toString();
    }
    if (type == Types.TIMESTAMP) {
      LocalDateTime at = row.getObject(place, LocalDateTime.class);
      return at == null ? null : at.toString();
    }
    if (type == Types.DATE) {
      LocalDate day = row.getObject(place, LocalDate.class);
      return day == null ? null : day.toString();
    }
    if (type == Types.BOOLEAN || type == Types.BIT) {
      boolean value = row.getBoolean(place);
      return row.wasNull() ? null : value;
    }
    if (type == Types.INTEGER || type == Types.BIGINT || type == Types.SMALLINT || type == Types.TINYINT) {
      long value = row.getLong(place);
      return row.wasNull() ? null : value;
    }
    return row.getString(place);
  }

  /** Sets a place of a statement to what {@link #read} gave. */
  public static void write(PreparedStatement insert, int place, int type, Object value) throws SQLException {
    if (value == null) {
      insert.setNull(place, type == Types.BLOB ? Types.VARBINARY : type);
    } else if (value instanceof String id && type != Types.VARCHAR && UUID_TEXT.matcher(id).matches()) {
      insert.setObject(place, UUID.fromString(id));
    } else if (BYTES.contains(type)) {
      insert.setBytes(place, Base64.getDecoder().decode((String) value));
    } else if (value instanceof String text && (type == Types.TIMESTAMP_WITH_TIMEZONE || type == Types.TIMESTAMP)) {
      insert.setObject(place, text.matches(".*(?:Z|[+-]\\d\\d:\\d\\d)$") ? OffsetDateTime.parse(text) : LocalDateTime.parse(text));
    } else if (type == Types.DATE) {
      insert.setObject(place, LocalDate.parse((String) value));
    } else if (value instanceof Boolean || value instanceof Long) {
      insert.setObject(place, value);
    } else {
      insert.setString(place, (String) value);
    }
  }
}
