package liptako.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import liptako.rules.Tally.Delegation;

/** The house of the examples: three delegations of 25 seats, and the rules they are tried on. */
final class House3 {
  private static final String[] CODES = {"BF", "ML", "NE"};
  private static final String[] NAMES = {"Burkina Faso", "Mali", "Niger"};

  private House3() {}

  /** Pour, contre, abstention of each delegation; everybody is present. */
  static Tally votes(int... nine) {
    return present(25, 25, 25, nine);
  }

  static Tally present(int bf, int ml, int ne, int... nine) {
    int[] present = {bf, ml, ne};
    List<Delegation> delegations = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      delegations.add(Delegation.of(CODES[i], NAMES[i], 25, 25, present[i], nine[3 * i], nine[3 * i + 1], nine[3 * i + 2]));
    }
    return Tally.of(delegations);
  }

  static Rule preset(String name) {
    return Rule.parse(read("config/rules/" + name + ".json"));
  }

  static Rule replay(String name) {
    return Rule.parse(read("config/rules/replay/" + name + ".json"));
  }

  static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A rule with only these fields, written with single quotes. */
  static Rule rule(String fields) {
    return Rule.parse(json(fields));
  }

  static String json(String fields) {
    return ("{'format':'liptako-rule/1','name':'essai','title':'Essai'," + fields + "}").replace('\'', '"');
  }

  /** A rule of adoption with these conditions. */
  static Rule adoption(String... conditions) {
    return rule("'adoption':[" + String.join(",", conditions) + "]");
  }

  /** Plain spaces, so that sentences can be written in tests. */
  static String plain(String french) {
    return french.replace('\u202F', ' ');
  }
}
