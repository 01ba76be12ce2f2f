package liptako.refusal;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What in a PDF does something when it is opened or touched: scripts, programs started, files carried along, forms that compute. A paper needs none of it. */
final class ActiveContent {
  private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "RichMediaExecute", "Rendition", "GoToE");
  private static final Set<String> PARTS = Set.of("JS", "XFA", "EmbeddedFiles", "RichMediaContent");
  /** Deeper than any honest structure within one object; objects of their own are looked at one by one. */
  private static final int DEPTH_MOST = 30;

  private ActiveContent() {}

  static boolean in(PDDocument document) {
    for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
      COSObject object = document.getDocument().getObjectFromPool(key);
      if (active(object.getObject(), 0)) {
        return true;
      }
    }
    return active(document.getDocument().getTrailer(), 0);
  }

  private static boolean active(COSBase value, int depth) {
    if (depth > DEPTH_MOST) {
      return true;
    }
    if (value instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (active(array.get(i), depth + 1)) {
          return true;
        }
      }
      return false;
    }
    if (!(value instanceof COSDictionary dictionary)) {
      return false;
    }
    String action = dictionary.getNameAsString(COSName.S);
    return action != null && ACTIONS.contains(action)
        || dictionary.keySet().stream().anyMatch(key -> PARTS.contains(key.getName()) || active(dictionary.getItem(key), depth + 1));
  }
}
