package liptako.voting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liptako.json.Json;
import liptako.rules.PaperCount;

/**
 * What two persons typed alike of a vote held without terminals, as it is recorded.
 *
 * @param by the names of both
 * @param sheetSha256 hash of the scanned sheet
 * @param withheld what of the figures is not kept, because it would betray a secret vote
 * @param figures by field as {@link PaperCount} has them, without what is withheld; empty for a roll call, whose answers are ballots
 */
public record AgreedCount(List<String> by, String sheetSha256, PaperCount.Withheld withheld, Map<String, Integer> figures) {
  public AgreedCount {
    by = List.copyOf(by);
    figures = new LinkedHashMap<>(figures);
  }

  /** Blank and void papers counted, 0 where there were none or they are not kept. */
  public int figure(String answer) {
    return figures.getOrDefault(answer, 0) + figures.entrySet().stream().filter(f -> f.getKey().endsWith("." + answer)).mapToInt(Map.Entry::getValue).sum();
  }

  /** Both names as a sentence has them. */
  public String names() {
    return String.join(" et ", by);
  }

  /** As the act and the row say it. */
  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("by", by);
    map.put("sheet", sheetSha256);
    map.put("withheld", withheld.name());
    map.put("figures", figures);
    return map;
  }

  static AgreedCount parse(String json) {
    var map = (Map<?, ?>) Json.parse(json);
    Map<String, Integer> figures = new LinkedHashMap<>();
    ((Map<?, ?>) map.get("figures")).forEach((field, value) -> figures.put((String) field, ((Long) value).intValue()));
    return new AgreedCount(((List<?>) map.get("by")).stream().map(String.class::cast).toList(), (String) map.get("sheet"), PaperCount.Withheld.valueOf((String) map.get("withheld")), figures);
  }

  /** The figures as counted, or null when none are kept, or for a roll call. */
  PaperCount count(Way way, boolean states) {
    return way.named() || withheld == PaperCount.Withheld.EVERYTHING ? null
        : new PaperCount(way.papers(), states ? figures.keySet().stream().map(f -> f.replaceFirst("\\..*", "")).distinct().toList() : List.of(), figures);
  }
}
