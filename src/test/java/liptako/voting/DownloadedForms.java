package liptako.voting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liptako.json.Json;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** All that anybody can download about one published scrutin, each as text (the card to share as the words it is drawn from) without what any two scrutins differ by. */
final class DownloadedForms {
  private static final Pattern OWN = Pattern.compile("/scrutins?/\\d+(?![\\da-f]+-)|scrutin-\\d+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?([+-]\\d\\d:\\d\\d)?|[0-9a-f]{32,64}|\\d{1,2}\\s?h(\\s?\\d\\d)?(\\s?min)?(\\s?\\d+\\s?s)?"
      + "|n°\\s?\\d+(\\s\\d{3})*|\"number\":\\d+|\"identifier\":\"\\d+\"", Pattern.UNICODE_CHARACTER_CLASS);
  private final Http anybody;
  private final String id;
  private final Map<String, String> forms = new LinkedHashMap<>();

  private DownloadedForms(LiptakoServer server, String id) {
    anybody = Http.anybody(server);
    this.id = id;
  }

  static Map<String, String> of(LiptakoServer server, String session, String scrutin, Path bundle) throws IOException {
    var of = new DownloadedForms(server, scrutin);
    of.take(session, bundle);
    return of.forms;
  }

  private void take(String session, Path bundle) throws IOException {
    String own = "/api/v1/public/scrutins/" + id, all = "/api/v1/public/sessions/" + session;
    Map<?, ?> result = (Map<?, ?>) Json.parse(text(own + ".json"));
    String number = String.valueOf(result.get("number"));
    keep("json", text(own + ".json"));
    keep("csv", lines(text(own + ".csv"), number));
    keep("txt", text(own + ".txt"));
    try (var pdf = Loader.loadPDF(bytes(own + ".pdf"))) {
      keep("pdf", new PDFTextStripper().getText(pdf));
    }
    keep("akn", text(own + ".akn.xml"));
    keep("popolo", about(Json.parse(text(all + "/popolo.json"))));
    keep("results", lines(text(all + "/results.csv"), number));
    keep("votes", lines(text(all + "/votes.csv"), number));
    keep("session", about(((Map<?, ?>) Json.parse(text(all))).get("scrutins")));
    keep("feed", Stream.of(text("/api/v1/public/results.atom").split("(?=<entry>)")).filter(entry -> entry.contains(id)).collect(Collectors.joining()));
    keep("record", Files.readString(bundle.resolve("scrutins/%05d.json".formatted(Integer.parseInt(number)))));
    keep("journal", Files.readAllLines(bundle.resolve("journal.jsonl")).stream().filter(line -> line.contains(id)).collect(Collectors.joining("\n")));
    forms.forEach((form, text) -> {
      if (text.isBlank() && !form.equals("votes")) {
        throw new AssertionError("the form " + form + " says nothing of the scrutin");
      }
    });
  }

  private void keep(String form, String text) {
    forms.put(form, OWN.matcher(text).replaceAll(Matcher.quoteReplacement("#")));
  }

  /** The records of a file in lines that are of this scrutin, without its number in front. */
  private static String lines(String file, String number) {
    return file.lines().filter(line -> line.startsWith(number + ";")).map(line -> line.substring(number.length())).collect(Collectors.joining("\n"));
  }

  /** The innermost objects of a list that name this scrutin. */
  private String about(Object json) {
    List<String> found = new ArrayList<>();
    collect(json, found);
    return String.join("\n", found);
  }

  private void collect(Object json, List<String> found) {
    if (json instanceof List<?> list) {
      list.stream().filter(each -> Json.write(each).contains(id)).forEach(each -> found.add(Json.write(each)));
    } else if (json instanceof Map<?, ?> map) {
      map.values().forEach(value -> collect(value, found));
    }
  }

  private String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String path) {
    var answer = anybody.bytes(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode());
    }
    return answer.body();
  }
}
