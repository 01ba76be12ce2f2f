package liptako.publication;

import java.util.List;

/** A piece of the minutes, the same for the page and the printed file. */
public sealed interface Block {
  /** A heading of level 2 (part), 3 (item) or 4 (scrutin). */
  record Heading(int level, String text) implements Block {}

  /** Words; weight is empty, « strong » for what is decided, « note » for what is small. */
  record Paragraph(String text, String weight) implements Block {
    Paragraph(String text) {
      this(text, "");
    }
  }

  /** Somebody who spoke and, if noted, what was said; by is the deputy's id. */
  record Spoken(java.util.UUID by, String who, String note) implements Block {}

  /** Named facts. */
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }

    public List<Fact> getFacts() {
      return facts;
    }
  }

  record Fact(String name, String text) {
    public String getName() {
      return name;
    }

    public String getText() {
      return text;
    }
  }

  /** Items in order, each with its number. */
  record Items(List<Fact> items) implements Block {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A table whose first column names the row and whose others are numbers; the last row is the total. */
  record Table(String caption, List<String> heads, List<List<String>> rows) implements Block {
    public Table {
      heads = List.copyOf(heads);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** A table of words: no column of figures, no total. */
  record Grid(String caption, List<String> heads, List<List<String>> rows) implements Block {
    public Grid {
      heads = List.copyOf(heads);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** For pages: which kind it is. */
  default String getKind() {
    return getClass().getSimpleName();
  }

  default int getLevel() {
    return this instanceof Heading h ? h.level : 0;
  }

  default String getText() {
    return this instanceof Heading h ? h.text : this instanceof Paragraph p ? p.text : "";
  }

  default Block getSelf() {
    return this;
  }
}
