package liptako.publication;

import java.util.List;

/**
 * What is printed, as blocks under a title.
 *
 * @param footer on every page
 * @param draft whether it can still change
 * @param signed whether chair and clerk sign it
 */
record PrintedText(String title, String session, String footer, boolean draft, boolean signed, List<Block> blocks, List<Block> annex) {
  PrintedText {
    blocks = List.copyOf(blocks);
    annex = List.copyOf(annex);
  }
}
