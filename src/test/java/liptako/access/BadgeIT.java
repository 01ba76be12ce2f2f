package liptako.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.UUID;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.Http.Answer;
import liptako.testing.LiptakoServer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** Badge and PIN at an enrolled tablet, and what an attacker makes of them. */
class BadgeIT {
  private final LiptakoServer server = LiptakoServer.shared();

  @Test void aBadgeWithItsPinSignsInAtAnEnrolledTabletAlone() throws Exception {
    Http clerk = Http.as(server, "greffe", "exemple-greffe"), deputy = Http.as(server, "ne-23", "exemple-depute");
    String badge = badge(clerk, (String) deputy.get("/api/v1/me").object().get("deputy"));
    for (String weak : new String[] {"12345", "123456", "654321", "777777", "abcdef", ""}) {
      assertThat(deputy.put("/api/v1/me/pin", Map.of("pin", weak)).object().get("field")).as(weak).isEqualTo("pin");
    }
    assertThat(clerk.put("/api/v1/me/pin", Map.of("pin", "481516")).code()).isEqualTo("PIN_FOR_DEPUTIES");
    Hall.done(deputy.put("/api/v1/me/pin", Map.of("pin", "481516")));
    Http anywhere = Http.anybody(server);
    assertThat(enter(anywhere, badge, "481516").code()).as("at a browser of one's own").isEqualTo("NO_TERMINAL");
    Http tablet = tablet("Pupitre 1"), other = tablet("Pupitre 2");
    assertThat(enter(tablet, badge, "481517").code()).isEqualTo("PIN_WRONG");
    assertThat(enter(tablet, "BCDEFGHJKLNPRSTUVX", "481516").code()).isEqualTo("PIN_WRONG");
    Hall.done(enter(tablet, badge, "481516"));
    assertThat(tablet.get("/api/v1/me").object()).containsEntry("account", "ne-23");
    String stolen = tablet.cookie("liptako");
    Answer elsewhere = anywhere.send(anywhere.request("/api/v1/me").header("Cookie", "liptako=" + stolen).GET());
    assertThat(elsewhere.status()).as("the cookie without the tablet's key").isEqualTo(401);
    Hall.done(enter(other, badge, "481516"));
    Thread.sleep(10_500);
    assertThat(tablet.get("/api/v1/me").status()).as("one tablet a deputy").isEqualTo(401);
    assertThat(other.get("/api/v1/me").status()).isEqualTo(200);
    for (int i = 0; i < TerminalAttempts.FAILURES_MOST; i++) {
      assertThat(enter(tablet, badge, "999999").code()).isEqualTo("PIN_WRONG");
    }
    assertThat(enter(tablet, badge, "481516").code()).as("after five wrong ones").isEqualTo("TERMINAL_SHUT");
    assertThat(other.get("/api/v1/me").status()).as("who is in stays in").isEqualTo(200);
    Hall.done(enter(other, badge, "481516"));
    Hall.done(Http.anybody(server).post("/api/v1/sign-in", Map.of("account", "ne-23", "password", "exemple-depute")));
    Http admin = Http.as(server, "admin", "exemple-admin");
    String account = (String) admin.get("/api/v1/accounts").list().stream().filter(a -> a.get("name").equals("ne-23")).findFirst().orElseThrow().get("id");
    Hall.done(clerk.post("/api/v1/accounts/" + account + "/unlock", Map.of("reason", "Code mal lu à la porte")));
    Hall.done(enter(tablet, badge, "481516"));
    String id = (String) clerk.get("/api/v1/terminals").list().stream().filter(t -> t.get("name").equals("Pupitre 1")).reduce((a, b) -> b).orElseThrow().get("id");
    Hall.done(clerk.post("/api/v1/terminals/" + id + "/revoke", ""));
    assertThat(clerk.post("/api/v1/terminals/" + UUID.randomUUID() + "/revoke", "").code()).isEqualTo("UNKNOWN_TERMINAL");
    assertThat(enter(tablet, badge, "481516").code()).isEqualTo("NO_TERMINAL");
  }

  private Http tablet(String name) {
    Http tablet = Http.as(server, "greffe", "exemple-greffe");
    Hall.done(tablet.post("/api/v1/terminals", Map.of("name", name)));
    Hall.done(tablet.post("/api/v1/sign-out", ""));
    return tablet;
  }

  private static Answer enter(Http who, String badge, String pin) {
    return who.post("/api/v1/sign-in/badge", Map.of("badge", badge, "pin", pin));
  }

  /** The code as the back of the printed badge says it, read as a scanner would. */
  private static String badge(Http clerk, String deputy) throws Exception {
    var request = clerk.request("/api/v1/badges.pdf?deputy=" + deputy).GET().header("Cookie", clerk.cookies()).build();
    byte[] pdf = java.net.http.HttpClient.newHttpClient().send(request, java.net.http.HttpResponse.BodyHandlers.ofByteArray()).body();
    try (var document = Loader.loadPDF(pdf)) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(1, 200, ImageType.RGB);
      int[] points = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), points))), Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }
  }
}
