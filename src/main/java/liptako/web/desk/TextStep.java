package liptako.web.desk;

import java.util.ArrayList;
import java.util.List;
import liptako.deliberation.DraftVersion;
import liptako.texts.Difference;
import liptako.texts.Text;
import liptako.texts.Written;

/**
 * One wording of a text against the one before.
 *
 * @param changes what differs, paragraph by paragraph
 */
public record TextStep(DraftVersion version, List<Written> changes) {
  /** The steps from the first wording to the last; none while there is only one. */
  public static List<TextStep> of(List<DraftVersion> versions) {
    List<TextStep> steps = new ArrayList<>();
    for (int i = 1; i < versions.size(); i++) {
      Text before = versions.get(i - 1).text(), after = versions.get(i).text();
      steps.add(new TextStep(versions.get(i), Difference.of(before, after).stream().filter(Difference.Line::changed)
          .map(line -> new Written(Written.place(after.place(line.paragraph()).isPresent() ? after : before, line.paragraph()), line.runs())).toList()));
    }
    return List.copyOf(steps);
  }
}
