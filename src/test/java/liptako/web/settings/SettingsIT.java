package liptako.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import liptako.testing.Chromium;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The administrator's desk. */
class SettingsIT {
  private final LiptakoServer server = LiptakoServer.shared();
  private BrowserContext context;
  private Page page;

  @BeforeEach void open() {
    context = Chromium.window(server, "admin", "exemple-admin");
    page = context.newPage();
  }

  @AfterEach void close() {
    context.close();
  }

  @Test void everyPageIsCleanForAxe() {
    for (String path : List.of("index.xhtml", "comptes.xhtml", "etats.xhtml", "regles.xhtml", "regle.xhtml?nom=double-majorite", "regle.xhtml?nom=election", "regle.xhtml?nom=consensus")) {
      assertThat(page.navigate("/reglages/" + path).status()).as(path).isEqualTo(200);
      assertThat(Chromium.axe(page)).as(path).isEmpty();
    }
  }

  @Test void nobodyElseComesIn() {
    try (BrowserContext clerk = Chromium.window(server, "greffe", "exemple-greffe")) {
      assertThat(clerk.newPage().navigate("/reglages/comptes.xhtml").status()).isEqualTo(403);
    }
  }

  @Test void stateOfTheSystemWarnsOfSampleAccounts() {
    page.navigate("/reglages/index.xhtml");
    assertThat(page.locator("main").textContent()).contains("Liptako 0.").contains("H2").contains(server.data().toString()).contains("leur mot de passe est public");
    page.click("text=Se déconnecter");
    page.locator("h1:has-text('Connexion')").waitFor();
  }

  @Test void accountIsCreatedGetsAPasswordAndIsSwitchedOffAfterAsking() {
    page.navigate("/reglages/comptes.xhtml");
    page.fill("[id='create:name']", "presse.essai");
    page.fill("[id='create:displayName']", "Presse essai");
    page.fill("[id='create:password']", "court");
    page.click("[id='create:do']");
    page.locator("text=Le mot de passe doit avoir").waitFor();
    assertThat(page.inputValue("[id='create:name']")).isEqualTo("presse.essai");
    page.fill("[id='create:password']", "assez long pour tous");
    page.click("[id='create:do']");
    page.locator("tr:has-text('presse.essai')").waitFor();
    page.locator("tr:has-text('presse.essai') a").click();
    page.fill("[id='list:newPassword']", "un autre, bien plus long");
    page.click("[id='list:setPassword']");
    page.locator("text=est changé").waitFor();
    assertThat(Http.as(server, "presse.essai", "un autre, bien plus long").get("/api/v1/me").status()).isEqualTo(200);
    page.locator("tr:has-text('presse.essai') a").click();
    page.locator("text=ferme aussitôt ses connexions").waitFor();
    page.click("[id='list:toggle']");
    page.locator("tr:has-text('presse.essai'):has-text('Désactivé')").waitFor();
    assertThat(Http.anybody(server).post("/api/v1/sign-in", Map.of("account", "presse.essai", "password", "un autre, bien plus long")).status()).isEqualTo(401);
  }

  @Test void everyPresetStandsInTheListWithItsSentence() {
    page.navigate("/reglages/regles.xhtml");
    assertThat(page.locator("main li").count()).isGreaterThanOrEqualTo(20);
    assertThat(page.locator("main li:has-text('double-majorite')").first().textContent()).contains("Exemple").contains("dans chaque délégation");
  }

  @Test void changingAFigureChangesTheVerdictAtOnce() {
    page.navigate("/reglages/regle.xhtml?nom=double-majorite");
    assertThat(page.locator(".verdict .word").textContent()).isEqualTo("Adopté");
    page.fill("[id='try:rows:2:pour']", "2");
    page.locator("[id='try:rows:2:pour']").blur();
    page.locator(".verdict .word:has-text('Rejeté')").waitFor();
    assertThat(page.locator(".findings").textContent()).contains("délégation du Niger").contains("Non");
    assertThat(page.locator("#try\\:result").textContent()).contains("Ce qui manque.");
    page.fill("[id='try:rows:2:contre']", "90");
    page.locator("[id='try:rows:2:contre']").blur();
    page.locator("text=plus de votes que de présents").waitFor();
  }

  @Test void faultyRuleIsNotStoredAndEachFaultHasItsPlaceAndRemedy() {
    page.navigate("/reglages/regle.xhtml?nom=majorite-simple");
    String good = page.inputValue("[id='edit:rule']");
    page.fill("[id='edit:rule']", good.replace("\"1/2\"", "\"3/2\""));
    page.click("[id='edit:store']");
    page.locator("[role=alert]:has-text('/adoption/0')").waitFor();
    page.fill("[id='edit:rule']", good.replace("\"majorite-simple\"", "\"essai-simple\""));
    page.click("[id='edit:store']");
    page.locator("text=est enregistrée sous le nom essai-simple").waitFor();
    page.navigate("/reglages/regle.xhtml?nom=essai-simple");
    assertThat(page.locator("h1").count()).isEqualTo(1);
  }

  @Test void seatsAreSetFromADateOn() {
    page.navigate("/reglages/etats.xhtml");
    page.selectOption("[id='seats:seatsState']", new SelectOption().setValue("NE"));
    page.fill("[id='seats:seatsCount']", "30");
    page.fill("[id='seats:seatsFrom']", "2090-01-01");
    page.click("[id='seats:doSeats']");
    page.locator("text=30 sièges à partir du 2090-01-01").waitFor();
  }

  @Test void limitsOfDelegationsOfVoteAreSetAndCountFromThenOn() {
    var before = Http.anybody(server).get("/api/v1/proxies/limits").object();
    try {
      setLimits();
    } finally { // other tests vote on the same server
      assertThat(Http.as(server, "admin", "exemple-admin").put("/api/v1/proxies/limits", before).status()).isEqualTo(200);
    }
  }

  private void setLimits() {
    page.navigate("/reglages/delegations.xhtml");
    page.fill("[id='limits:held']", "11");
    page.click("[id='limits:doLimits']");
    page.locator("text=il faut un nombre entier de 0 à 10").waitFor();
    page.fill("[id='limits:held']", "2");
    page.uncheck("[id='limits:sameDelegation']");
    page.click("[id='limits:doLimits']");
    page.locator("text=Limites appliquées").waitFor();
    assertThat(page.locator("main").textContent()).contains("au plus 2 délégations").contains("peut être d’une autre délégation");
    assertThat(Http.anybody(server).get("/api/v1/proxies/limits").object()).containsEntry("held", 2L).containsEntry("sameDelegation", false);
    assertThat(liptako.testing.Chromium.axe(page)).isEmpty();
  }
}
