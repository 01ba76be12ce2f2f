package liptako.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liptako.refusal.Check;
import liptako.refusal.Refusal;

/** A count as it is sent: fields and their values, in the same order. */
public record CountBody(List<String> fields, List<Integer> values) {
  /** The figures by field; refused when there are not as many values as fields. */
  public Map<String, Integer> figures() {
    Check.given("fields", fields);
    Check.given("values", values);
    if (fields.size() != values.size()) {
      throw Refusal.invalid("COUNT_LENGTHS", "values");
    }
    Map<String, Integer> figures = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      figures.put(fields.get(i), values.get(i));
    }
    return figures;
  }
}
