package liptako.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of one JSON object being read; every fault becomes a {@link Problem} with its place and the reading goes
 * on with a harmless value, so that all faults are told at once.
 */
final class Fields {
  /** Longest text of a rule: a title, a label, a source. */
  static final int TEXT_MAX = 500;
  /** Most entries of a list: conditions, delegations named, rounds. */
  static final int LIST_MAX = 200;

  private final Map<?, ?> values;
  private final String pointer;
  private final List<Problem> problems;
  private final Set<String> known = new LinkedHashSet<>();

  private Fields(Map<?, ?> values, String pointer, List<Problem> problems) {
    this.values = values;
    this.pointer = pointer;
    this.problems = problems;
  }

  /** The fields of this value, none if it is not an object. */
  static Fields of(Object value, String pointer, List<Problem> problems) {
    if (value instanceof Map<?, ?> map) {
      return new Fields(map, pointer, problems);
    }
    problems.add(new Problem(pointer, "un objet { … } est attendu", "écrivez un objet avec ses champs"));
    return new Fields(Map.of(), pointer, problems);
  }

  boolean has(String field) {
    known.add(field);
    return values.containsKey(field);
  }

  Object value(String field) {
    known.add(field);
    return values.get(field);
  }

  String at(String field) {
    return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
  }

  void problem(String field, String message, String remedy) {
    problems.add(new Problem(field.isEmpty() ? pointer : at(field), message, remedy));
  }

  /** A text, or null where the field is absent. */
  String text(String field) {
    if (!has(field)) {
      return null;
    }
    if (value(field) instanceof String text && !text.isBlank() && text.length() <= TEXT_MAX) {
      return text;
    }
    problem(field, "un texte de 1 à " + TEXT_MAX + " caractères est attendu", "écrivez-le entre guillemets");
    return null;
  }

  /** A text that must be there; empty where it is not. */
  String required(String field) {
    if (!has(field)) {
      problem(field, "le champ manque", "ajoutez-le");
      return "";
    }
    String text = text(field);
    return text == null ? "" : text;
  }

  boolean flag(String field, boolean otherwise) {
    if (!has(field)) {
      return otherwise;
    }
    if (value(field) instanceof Boolean flag) {
      return flag;
    }
    problem(field, "vrai ou faux est attendu", "écrivez true ou false, sans guillemets");
    return otherwise;
  }

  int integer(String field, int min, int max, int otherwise) {
    if (!has(field)) {
      return otherwise;
    }
    if (value(field) instanceof Long number && number >= min && number <= max) {
      return number.intValue();
    }
    problem(field, "un nombre entier de " + min + " à " + max + " est attendu", "écrivez-le sans guillemets ni virgule");
    return otherwise;
  }

  /** One of these words, or null where the field is absent or wrong. */
  String word(String field, List<String> words) {
    if (!has(field)) {
      return null;
    }
    if (value(field) instanceof String word && words.contains(word)) {
      return word;
    }
    problem(field, "valeur inconnue : " + shown(value(field)), "choisissez parmi " + String.join(", ", words));
    return null;
  }

  /** The object of this field, or null where it is absent. */
  Fields object(String field) {
    return has(field) ? of(value(field), at(field), problems) : null;
  }

  /** The objects of a list, none where it is absent; an empty list is a fault. */
  List<Fields> objects(String field) {
    List<Fields> objects = new ArrayList<>();
    List<?> items = list(field);
    for (int i = 0; i < items.size(); i++) {
      objects.add(of(items.get(i), at(field) + "/" + i, problems));
    }
    return objects;
  }

  /** The texts of a list, none where it is absent. */
  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (Object item : list(field)) {
      if (item instanceof String text && !text.isBlank() && text.length() <= TEXT_MAX && !texts.contains(text)) {
        texts.add(text);
      } else {
        problem(field, "des textes distincts sont attendus, non " + shown(item), "écrivez chacun une fois, entre guillemets");
      }
    }
    return texts;
  }

  private List<?> list(String field) {
    if (!has(field)) {
      return List.of();
    }
    if (value(field) instanceof List<?> items && !items.isEmpty() && items.size() <= LIST_MAX) {
      return items;
    }
    problem(field, "une liste de 1 à " + LIST_MAX + " éléments est attendue", "écrivez [ … ], ou retirez le champ");
    return List.of();
  }

  /** Names the fields nobody asked for. */
  void done() {
    for (Object field : values.keySet()) {
      if (!known.contains(field)) {
        problem((String) field, "champ inconnu", "retirez-le ; champs admis ici : " + String.join(", ", known));
      }
    }
  }

  /** A value as it is shown in a message, cut short. */
  static String shown(Object value) {
    String text = String.valueOf(value);
    return "« " + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + " »";
  }
}
