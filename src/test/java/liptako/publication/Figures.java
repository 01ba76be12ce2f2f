package liptako.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import liptako.json.Json;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.commons.csv.CSVFormat;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads « pour/contre/abstention » of the whole (under the empty name) and of each delegation out of every form in which a result is published. */
final class Figures {
  private static final Map<String, String> STATES = Map.of("Burkina Faso", "BF", "Mali", "ML", "Niger", "NE");

  private Figures() {}

  private static Map<String, String> counted(Map<String, int[]> counts) {
    var figures = new TreeMap<String, String>();
    int[] whole = new int[3];
    counts.forEach((state, of) -> {
      figures.put(state, of[0] + "/" + of[1] + "/" + of[2]);
      for (int i = 0; i < 3; i++) {
        whole[i] += of[i];
      }
    });
    figures.put("", whole[0] + "/" + whole[1] + "/" + whole[2]);
    return figures;
  }

  private static void count(Map<String, int[]> counts, String state, String choice) {
    int[] of = counts.computeIfAbsent(state, s -> new int[3]);
    int place = choice == null ? -1 : List.of("pour", "contre", "abstention").indexOf(choice.toLowerCase(Locale.ROOT));
    if (place >= 0) {
      of[place]++;
    }
  }

  static Map<String, String> ofVotes(List<?> votes) {
    Map<String, int[]> counts = new TreeMap<>();
    votes.forEach(v -> count(counts, (String) ((Map<?, ?>) v).get("state"), (String) ((Map<?, ?>) v).get("choice")));
    return counted(counts);
  }

  static Map<String, String> ofNames(String csv) {
    Map<String, int[]> counts = new TreeMap<>();
    try (var lines = CSVFormat.RFC4180.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get().parse(new java.io.StringReader(csv.substring(1)))) {
      lines.forEach(line -> count(counts, line.get("etat"), line.get("vote")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return counted(counts);
  }

  static Map<String, String> ofSheet(String csv, long number) {
    var figures = new TreeMap<String, String>();
    csv.lines().filter(line -> line.startsWith(number + ";")).map(line -> line.split(";", -1)).forEach(c ->
        figures.put(c[c.length - 7], c[c.length - 3] + "/" + c[c.length - 2] + "/" + c[c.length - 1]));
    return figures;
  }

  /** The page's table, whose last row is the whole. */
  static Map<String, String> ofPage(String html) {
    var figures = new TreeMap<String, String>();
    if (!html.contains("figures-table")) {
      throw new AssertionError("no table of figures in: " + html.substring(0, Math.min(html.length(), 2_000)));
    }
    String table = html.substring(html.indexOf("figures-table"), html.indexOf("</table>", html.indexOf("figures-table")));
    Matcher rows = Pattern.compile("<tr[^>]*><th[^>]* scope=\"row\">(.*?)</th><td[^>]*>(\\d+)</td><td[^>]*>(\\d+)</td><td[^>]*>(\\d+)</td>", Pattern.DOTALL).matcher(table);
    while (rows.find()) {
      String name = rows.group(1).replaceAll("<[^>]*>", "").strip();
      figures.put(STATES.getOrDefault(name, ""), rows.group(2) + "/" + rows.group(3) + "/" + rows.group(4));
    }
    return figures;
  }

  static Map<String, String> ofBoard(Map<String, Object> hall) {
    Map<?, ?> tally = (Map<?, ?>) hall.get("tally");
    var figures = new TreeMap<String, String>();
    figures.put("", of(tally));
    ((List<?>) tally.get("delegations")).forEach(d -> figures.put((String) ((Map<?, ?>) d).get("code"), of((Map<?, ?>) d)));
    return figures;
  }

  private static String of(Map<?, ?> figures) {
    return figures.get("pour") + "/" + figures.get("contre") + "/" + figures.get("abstention");
  }

  static Map<String, String> ofPopolo(Map<?, ?> popolo, String scrutin) {
    Map<?, ?> event = ((List<?>) popolo.get("vote_events")).stream().map(e -> (Map<?, ?>) e).filter(e -> scrutin.equals(e.get("id"))).findFirst().orElseThrow();
    Map<String, Long[]> counts = new TreeMap<>();
    for (Object each : (List<?>) event.get("counts")) {
      Map<?, ?> count = (Map<?, ?>) each;
      String group = count.get("group_id") == null ? "" : ((String) count.get("group_id")).replace("delegation-", "").toUpperCase(Locale.ROOT);
      counts.computeIfAbsent(group, g -> new Long[3])[List.of("yes", "no", "abstain").indexOf(count.get("option"))] = (Long) count.get("value");
    }
    var figures = new TreeMap<String, String>();
    counts.forEach((group, of) -> figures.put(group, of[0] + "/" + of[1] + "/" + of[2]));
    return figures;
  }

  static Map<String, String> ofAkomaNtoso(Document document) {
    Map<String, String[]> counts = new TreeMap<>();
    var all = document.getElementsByTagName("count");
    for (int i = 0; i < all.getLength(); i++) {
      var count = (Element) all.item(i);
      int place = List.of("#pour", "#contre", "#abstention").indexOf(count.getAttribute("refersTo"));
      if (place >= 0) {
        counts.computeIfAbsent(count.getAttribute("href").replace("#d-", "").toUpperCase(Locale.ROOT), g -> new String[3])[place] = count.getAttribute("value");
      }
    }
    var figures = new TreeMap<String, String>();
    counts.forEach((group, of) -> figures.put(group, String.join("/", of)));
    return figures;
  }

  static Map<String, String> ofPaper(byte[] pdf) throws IOException {
    var figures = new TreeMap<String, String>();
    try (var document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0\\u202F]+", " ");
      Matcher rows = Pattern.compile("(Burkina Faso|Mali|Niger|Ensemble) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)").matcher(text);
      while (rows.find()) {
        figures.put(STATES.getOrDefault(rows.group(1), ""), rows.group(2) + "/" + rows.group(3) + "/" + rows.group(4));
      }
    }
    return figures;
  }

  /** The bundle's readable file, which the verifier recomputes from the ballots. */
  static Map<String, String> ofRecord(byte[] zip, long number) throws IOException {
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(String.format("scrutins/%05d.json", number))) {
          return ofBoard(castToText((Map<?, ?>) Json.parse(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip())));
        }
      }
    }
    throw new AssertionError("no scrutin " + number + " in the bundle");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> castToText(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }

  static String ofWords(String text) {
    Matcher words = Pattern.compile("(\\d+) pour, (\\d+) contre, (\\d+) abstention").matcher(text);
    return words.find() ? words.group(1) + "/" + words.group(2) + "/" + words.group(3) : "";
  }

  static String words(String figures) {
    String[] of = figures.split("/");
    return of[0] + " pour, " + of[1] + " contre, " + of[2] + " abstention";
  }
}
