package liptako.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liptako.journal.JournalLine;

/** What an open entry says, read strictly: a field of another kind than expected is a fault that names the entry. */
final class Body {
  private final JournalLine line;
  private final Map<?, ?> fields;

  Body(JournalLine line) {
    this(line, line.body());
  }

  private Body(JournalLine line, Map<?, ?> fields) {
    this.line = line;
    this.fields = fields;
  }

  String text(String name) {
    if (fields.get(name) instanceof String text) {
      return text;
    }
    throw fault(name);
  }

  /** Null when the field is absent or null. */
  String textOrNull(String name) {
    return fields.get(name) == null ? null : text(name);
  }

  int number(String name) {
    if (fields.get(name) instanceof Long number && number >= 0 && number <= Integer.MAX_VALUE) {
      return number.intValue();
    }
    throw fault(name);
  }

  boolean flag(String name) {
    if (fields.get(name) instanceof Boolean flag) {
      return flag;
    }
    throw fault(name);
  }

  Instant instant(String name) {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeException e) {
      throw fault(name);
    }
  }

  LocalDate date(String name) {
    try {
      return LocalDate.parse(text(name));
    } catch (DateTimeException e) {
      throw fault(name);
    }
  }

  Map<?, ?> object(String name) {
    if (fields.get(name) instanceof Map<?, ?> object) {
      return object;
    }
    throw fault(name);
  }

  Body objectOrNull(String name) {
    return fields.get(name) == null ? null : new Body(line, object(name));
  }

  List<Body> list(String name) {
    if (fields.get(name) instanceof List<?> list) {
      return list.stream().map(item -> {
        if (item instanceof Map<?, ?> map) {
          return new Body(line, map);
        }
        throw fault(name);
      }).toList();
    }
    throw fault(name);
  }

  Map<?, ?> fields() {
    return fields;
  }

  List<String> texts(String name) {
    if (fields.get(name) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).toList();
    }
    throw fault(name);
  }

  Fault fault(String name) {
    return new Fault("L’acte n° " + line.number() + " (" + line.kind() + ") n’a pas de champ « " + name + " » lisible.");
  }
}
