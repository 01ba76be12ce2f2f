package liptako.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import liptako.publication.PublicSite.ResultRecord;
import liptako.rules.Tally;
import liptako.voting.ScrutinView;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A session for spreadsheets: its results with the figures of each delegation, and every vote of it. Semicolons and a byte order mark, as spreadsheets in French expect. Pure. */
final class SessionSheet {
  private SessionSheet() {}

  /** One line a result and delegation; the whole is the line without a delegation. */
  static String results(List<ResultRecord> results) {
    return write(List.of("scrutin", "identifiant", "seance", "question", "ouverture", "resultat", "delegation", "sieges", "en_fonction", "presents", "pour", "contre", "abstention"), csv -> {
      for (ResultRecord result : results) {
        Tally tally = result.view().tally();
        if (tally == null) {
          figures(csv, result, "", null, null, null, null, null, null);
          continue;
        }
        figures(csv, result, "", tally.seats(), tally.inOffice(), tally.present(), tally.pour(), tally.contre(), tally.abstention());
        for (Tally.Delegation d : tally.delegations()) {
          figures(csv, result, d.code(), d.seats(), d.inOffice(), d.present(), d.pour(), d.contre(), d.abstention());
        }
      }
    });
  }

  private static void figures(CSVPrinter csv, ResultRecord result, String delegation, Integer... figures) throws IOException {
    var scrutin = result.scrutin();
    csv.print(scrutin.getNumber());
    csv.print(Identifier.of(result.session(), scrutin));
    csv.print(result.sitting().getNumber());
    csv.print(ResultFile.cell(scrutin.getQuestion()));
    csv.print(scrutin.getOpenedAt());
    csv.print(ResultFile.cell(result.word()));
    csv.print(ResultFile.cell(delegation));
    for (Integer figure : figures) {
      csv.print(figure == null ? "" : figure);
    }
    csv.println();
  }

  /** One line a result and member of its electorate, of results whose record names each answer. */
  static String votes(List<ResultRecord> results) {
    return write(List.of("scrutin", "question", "etat", "code", "nom", "titre", "present", "vote", "recu"), csv -> {
      for (ResultRecord result : results) {
        // Where only figures were counted, a line without an answer would say that nobody voted.
        for (ScrutinView.Voter voter : result.view().named() ? result.view().voters() : List.<ScrutinView.Voter>of()) {
          var entry = voter.entry();
          csv.printRecord(result.scrutin().getNumber(), ResultFile.cell(result.scrutin().getQuestion()), ResultFile.cell(entry.state()), ResultFile.cell(entry.code()),
              ResultFile.cell(entry.name()), ResultFile.cell(entry.title()), entry.present() ? "oui" : "non",
              voter.choice() == null ? "" : voter.choice().name().toLowerCase(Locale.ROOT), ResultFile.cell(voter.receipt()));
        }
      }
    });
  }

  private interface Lines {
    void write(CSVPrinter csv) throws IOException;
  }

  private static String write(List<String> heads, Lines lines) {
    var out = new StringBuilder().append(ResultFile.BYTE_ORDER_MARK);
    try (var csv = new CSVPrinter(out, CSVFormat.RFC4180.builder().setDelimiter(';').get())) {
      csv.printRecord(heads);
      lines.write(csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
