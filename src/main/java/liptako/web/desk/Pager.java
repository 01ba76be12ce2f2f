package liptako.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Shows a page's long list part by part: half a thousand amendments with their acts are more than a page draws, or anybody reads, at once. */
@Named("pager")
@ViewScoped
public class Pager implements Serializable {
  private static final long serialVersionUID = 1;
  /** As many as are read without losing the thread, and drawn well within a second. */
  public static final int SHOWN_MOST = 50;
  private int first;

  /** The part that is shown; the last one when the list has become shorter. */
  public <T> List<T> of(List<T> all) {
    if (first >= all.size()) {
      first = Math.max(0, (all.size() - 1) / SHOWN_MOST * SHOWN_MOST);
    }
    return all.subList(first, Math.min(all.size(), first + SHOWN_MOST));
  }

  public void next() {
    first += SHOWN_MOST;
  }

  public void previous() {
    first = Math.max(0, first - SHOWN_MOST);
  }

  /** Place of the first that is shown, from 1. */
  public int getFrom() {
    return first + 1;
  }

  /** Place of the last that is shown, of so many. */
  public int to(int size) {
    return Math.min(size, first + SHOWN_MOST);
  }

  public boolean isBefore() {
    return first > 0;
  }

  public boolean after(int size) {
    return first + SHOWN_MOST < size;
  }
}
