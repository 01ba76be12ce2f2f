package liptako.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is pasted and what is read out. */
class WordsTest {
  @Test void whatAWordProcessorPutsOnTheClipboardBecomesPlainLines() {
    assertThat(Words.pasted("Premier\u000bDeuxi\u00adème\r\nTroisième\u2028Quatrième\u0007")).isEqualTo("Premier\nDeuxième\nTroisième\nQuatrième");
    assertThat(Words.pasted("\uf0b7\tles hommes\n  •\u00a0 les biens\n– le reste")).isEqualTo("– les hommes\n– les biens\n– le reste");
    assertThat(TextReader.read(Words.pasted("Article premier\u000bLa Force\tprotège <b onclick=x()>tous</b>.\u200b")).articles().get(0).paragraphs())
        .containsExactly(new Text.Paragraph("a1.1", "La Force protège <b onclick=x()>tous</b>."));
  }

  @Test void aLineIsReadOutWithItsExactWords() {
    Text text = TextReader.read("Article premier\nElle compte cinq mille hommes.\nElle siège à Niamey.");
    assertThat(Written.of(text, Amendment.of(1, new Change.Reword("a1.1", "Elle compte six mille hommes au plus."))).stream().map(Written::sentence))
        .containsExactly("Article premier, alinéa\u00a01\u202f: «\u202fcinq\u202f» devient «\u202fsix\u202f», ajouter «\u202fau plus\u202f»");
    assertThat(Written.of(text, Amendment.of(2, new Change.DeleteParagraph("a1.2"), new Change.InsertParagraphs("a1", "a1.2", List.of("Elle siège à Bamako.")))).stream().map(Written::sentence))
        .containsExactly("Article premier, alinéa\u00a02\u202f: supprimer «\u202fElle siège à Niamey.\u202f»", "après article premier, alinéa\u00a02\u202f: ajouter «\u202fElle siège à Bamako.\u202f»");
  }

  @Test void aPartOfASplitVoteIsReadOutAlone() {
    Text text = TextReader.read("Article premier\nElle compte cinq mille hommes pour dix ans.");
    Amendment amendment = Amendment.of(1, new Change.Reword("a1.1", "Elle compte six mille hommes pour vingt ans."));
    List<Edit> edits = Edit.of(text, amendment);
    VotingList list = new VotingList(text, List.of(amendment), List.of(new VotingList.Vote("1/1", List.of(1), java.util.Set.of(edits.get(0))), VotingList.Vote.of("1/2", 1)), java.util.Map.of(), java.util.Set.of());
    assertThat(list.written(list.lines().get(0).vote()).get(0).sentence()).contains("cinq").doesNotContain("vingt");
    assertThat(list.written(list.lines().get(1).vote()).get(0).sentence()).contains("vingt").doesNotContain("six");
  }
}
