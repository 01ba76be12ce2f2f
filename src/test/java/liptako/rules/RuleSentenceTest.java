package liptako.rules;

import static liptako.rules.House3.adoption;
import static liptako.rules.House3.plain;
import static liptako.rules.House3.preset;
import static liptako.rules.House3.replay;
import static liptako.rules.House3.rule;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The sentence of a rule says what the data says, in French as it is printed. */
class RuleSentenceTest {
  private static void says(Rule rule, String sentence) {
    assertThat(plain(rule.sentence())).isEqualTo(sentence);
  }

  private static void begins(String condition, String sentence) {
    assertThat(plain(adoption(condition).sentence())).startsWith(sentence);
  }

  @Test
  void doubleMajority() {
    says(preset("double-majorite"), "Adopté si les voix pour dépassent la moitié des suffrages exprimés (pour et contre), au total et "
        + "dans chaque délégation. Les abstentions ne comptent ni pour ni contre. À égalité, le texte n’est pas adopté. Quorum : les "
        + "membres présents dépassent la moitié des membres en fonction et les membres présents atteignent le tiers des membres en "
        + "fonction dans chaque délégation. À défaut de quorum, la séance est suspendue 15 minutes. Un membre peut porter une "
        + "procuration au plus, d’un membre de sa délégation.");
    assertThat(preset("double-majorite").sentence()).contains("Quorum\u202F: les");
  }

  @Test
  void thresholds() {
    begins("{'atLeast':'2/3','of':'expressed'}", "Adopté si les voix pour atteignent les deux tiers des suffrages exprimés (pour et contre).");
    begins("{'atLeast':'3/4','of':'inOffice'}", "Adopté si les voix pour atteignent les trois quarts des membres en fonction. "
        + "L’abstention a l’effet d’une voix contre.");
    begins("{'atLeast':'55/100','of':'cast'}", "Adopté si les voix pour atteignent 55 % des votants (abstentions, blancs et nuls compris).");
    begins("{'moreThan':'7/12','of':'seats'}", "Adopté si les voix pour dépassent les 7/12 des sièges.");
    begins("{'atLeast':'1/1','of':'present'}", "Adopté si les voix pour réunissent la totalité des membres présents.");
    begins("{'moreThan':'contre'}", "Adopté si les voix pour l’emportent sur les voix contre.");
    begins("{'atLeast':50}", "Adopté si les voix pour sont au moins 50.");
    begins("{'moreThan':50}", "Adopté si les voix pour sont plus de 50.");
    says(adoption("{'atLeast':1}", "{'votes':'contre','atMost':0}"), "Adopté si les voix pour sont au moins 1 et s’il n’y a pas de voix contre.");
    says(adoption("{'votes':'contre','lessThan':8}", "{'votes':'contre','lessThan':8,'delegations':'every'}"),
        "Adopté si les voix contre sont moins de 8, au total et dans chaque délégation.");
    says(adoption("{'blocks':{'weight':'weight'},'moreThan':'contre'}", "{'weighted':true,'moreThan':'contre'}"), "Adopté si les voix pour l’emportent sur "
        + "les voix contre, chaque délégation comptant pour son poids, du côté de sa majorité et si les voix pour l’emportent sur les voix contre, "
        + "chaque bulletin portant le poids de sa délégation. Les abstentions ne comptent ni pour ni contre.");
    says(adoption("{'votes':'contre','lessThan':8}"), "Adopté si les voix contre sont moins de 8.");
    says(adoption("{'votes':'contre','lessThan':'1/3','of':'inOffice'}"),
        "Adopté si les voix contre restent en dessous du tiers des membres en fonction.");
    says(adoption("{'votes':'contre','atMost':'1/4','of':['present','cast','seats']}"), "Adopté si les voix contre ne dépassent pas "
        + "le quart des membres présents (à défaut, des votants ou sièges).");
    begins("{'atLeast':'1/5','of':'pour+contre+blanc'}", "Adopté si les voix pour atteignent le cinquième des voix pour, voix contre et bulletins blancs.");
  }

  @Test
  void places() {
    begins("{'moreThan':'contre','delegations':2}", "Adopté si les voix pour l’emportent sur les voix contre dans au moins deux délégations.");
    begins("{'moreThan':'contre','delegations':1}", "Adopté si les voix pour l’emportent sur les voix contre dans au moins une délégation.");
    begins("{'moreThan':'contre','delegations':'2/3'}", "Adopté si les voix pour l’emportent sur les voix contre dans au moins les deux tiers des délégations.");
    begins("{'moreThan':'contre','delegations':'every','among':['BF','ML']}",
        "Adopté si les voix pour l’emportent sur les voix contre dans chacune des délégations BF et ML.");
    begins("{'moreThan':'contre','delegations':1,'among':['BF','ML']}",
        "Adopté si les voix pour l’emportent sur les voix contre dans au moins une délégation parmi BF et ML.");
    begins("{'weighted':true,'moreThan':'contre','among':['BF','ML']}",
        "Adopté si les voix pour l’emportent sur les voix contre, chaque bulletin portant le poids de sa délégation (BF et ML).");
    says(preset("vote-par-delegation"), plain(preset("vote-par-delegation").sentence()));
    begins("{'blocks':{},'moreThan':'contre'}", "Adopté si les délégations pour l’emportent sur les délégations contre, chaque délégation "
        + "comptant pour une, du côté de sa majorité.");
    begins("{'blocks':{},'atLeast':'1/1','of':'seats'}", "Adopté si toutes les délégations sont pour, chacune du côté de sa majorité.");
    begins("{'blocks':{'weight':'weight','uniform':true},'moreThan':'1/2','of':'seats'}", "Adopté si les voix pour dépassent la moitié des "
        + "voix pondérées, chaque délégation comptant pour son poids, d’un seul bloc, nul s’il est partagé.");
    begins("{'blocks':{'weight':'seats','undecided':'contre'},'moreThan':'1/2','of':'expressed'}", "Adopté si les voix pour dépassent la moitié "
        + "des voix exprimées, chaque délégation comptant pour ses sièges, du côté de sa majorité, et contre si elle est partagée.");
    begins("{'blocks':{'weight':'inOffice','undecided':'nul','side':{'atLeast':'2/3','of':'cast'}},'atLeast':40}", "Adopté si les voix pour "
        + "sont au moins 40, chaque délégation comptant pour ses membres en fonction, acquise à un camp si ses voix pour ce camp atteignent les "
        + "deux tiers des votants (abstentions, blancs et nuls compris), et nulle si elle est partagée.");
  }

  @Test
  void nounsOfBlocksAndVoices() {
    begins("{'blocks':{},'moreThan':'1/2','of':'expressed'}", "Adopté si les délégations pour dépassent la moitié des délégations qui se sont prononcées,");
    begins("{'blocks':{},'moreThan':'1/2','of':'cast'}", "Adopté si les délégations pour dépassent la moitié des délégations votantes,");
    begins("{'blocks':{},'moreThan':'1/2','of':'present'}", "Adopté si les délégations pour dépassent la moitié des délégations présentes,");
    begins("{'blocks':{},'votes':'contre+abstention+nul','lessThan':4}",
        "Adopté si les délégations contre, en abstention et au vote nul sont moins de 4,");
    begins("{'weighted':true,'moreThan':'1/2','of':'cast'}", "Adopté si les voix pour dépassent la moitié des voix des délégations votantes,");
    begins("{'weighted':true,'moreThan':'1/2','of':'present'}", "Adopté si les voix pour dépassent la moitié des voix des délégations présentes,");
    begins("{'moreThan':'1/2','of':'present+represented'}", "Adopté si les voix pour dépassent la moitié des membres présents ou représentés.");
  }

  @Test
  void groups() {
    says(adoption("{'any':[{'moreThan':'1/2','of':'inOffice'},{'all':[{'atLeast':'2/3','of':'expressed'},{'votes':'contre','lessThan':4}]}]}"),
        "Adopté si soit les voix pour dépassent la moitié des membres en fonction, soit les voix pour atteignent les deux tiers des suffrages "
        + "exprimés (pour et contre), et les voix contre sont moins de 4.");
  }

  @Test
  void everythingElseARuleSays() {
    says(preset("appel-decision-president"),
        "Décision maintenue, sauf si les voix contre atteignent les deux tiers des suffrages exprimés (pour et contre).");
    says(preset("consensus-sans-vote"),
        "Adopté par consensus si aucune objection d’une délégation n’est élevée ; à défaut, le texte est écarté.");
    says(rule("'consensus':{'minutes':1,'tolerated':2,'failing':'REFERRED'}"), "Adopté par consensus s’il n’est pas élevé plus de "
        + "2 objections dans la minute ; à défaut, le texte est renvoyé en commission.");
    assertThat(plain(rule("'consensus':{'minutes':2}").sentence())).contains("dans les 2 minutes ;");
    says(replay("members-abs"), "Adopté si les voix pour dépassent la moitié des membres en fonction. L’abstention a l’effet d’une voix contre.");
    assertThat(plain(preset("consensus").sentence())).startsWith("Adopté par consensus si aucune objection d’une délégation n’est "
        + "élevée dans les 15 minutes ; à défaut, on passe au vote. Adopté si");
    assertThat(plain(preset("opposition-qualifiee").sentence())).contains("S’il manque seulement que les voix pour atteignent le tiers des "
        + "membres en fonction dans chaque délégation, une conciliation est ouverte, suivie d’un second vote. Au second vote, adopté si les "
        + "voix pour dépassent la moitié des suffrages exprimés (pour et contre) et si les voix contre restent en dessous des deux tiers des "
        + "membres en fonction dans chaque délégation. Le silence d’un membre présent compte comme une abstention.");
    assertThat(plain(preset("quorum-sur-demande").sentence())).contains("Quorum (vérifié sur demande : un président de groupe) : les membres "
        + "présents dépassent la moitié des membres en fonction. À défaut de quorum, la séance est suspendue 15 minutes ; le vote est alors "
        + "valable quel que soit le nombre des présents.");
    assertThat(plain(preset("voix-preponderante").sentence())).contains("À égalité, la voix du président de séance est prépondérante, s’il "
        + "n’a pas déjà voté.").endsWith("Le président de séance ne vote qu’en cas d’égalité.");
    assertThat(plain(preset("seconde-deliberation").sentence()))
        .contains("À égalité, on délibère et vote de nouveau ; une seconde égalité vaut rejet.");
    assertThat(plain(preset("choix-de-majorite").sentence())).endsWith("Si le résultat est « Adopté », le vote suivant obéit à la règle "
        + "« deux-tiers ». Si le résultat est « Rejeté », le vote suivant obéit à la règle « majorite-simple ».");
    assertThat(plain(preset("abstentions-ajournement").sentence()))
        .contains("Le vote est ajourné si les abstentions dépassent la moitié des votants (pour, contre et abstentions).");
  }

  @Test
  void ballotsAndVoters() {
    says(rule("'secret':true,'revotable':false,'electorate':{'of':'present','chair':'never','substitutes':true,"
        + "'excluded':['concerned-delegation','concerned-member']},'proxies':{'max':2},'tie':{'then':'adopted'},"
        + "'counting':{'abstention':'contre','blanc':'abstention','nul':'blanc','silence':'nul'},'adoption':[{'moreThan':'contre'}],"
        + "'quorum':{'conditions':[{'votes':'present+represented','atLeast':3}],'checked':'on-request','failing':'lapses'}"),
        "Adopté si les voix pour l’emportent sur les voix contre. L’abstention compte comme une voix contre. Un bulletin blanc compte comme "
        + "une abstention. Un bulletin nul compte comme un bulletin blanc. Le silence d’un membre présent compte comme un bulletin nul. L’égalité vaut "
        + "adoption. Quorum (vérifié sur demande) : les membres présents ou représentés sont au moins 3. À défaut de quorum, la proposition est "
        + "caduque. Seuls votent les membres présents à l’ouverture du scrutin. Le président de séance ne vote pas. La délégation concernée et "
        + "le membre concerné ne prennent pas part au vote. Le suppléant vote pour le titulaire absent. Un membre peut porter deux "
        + "procurations au plus. Le scrutin est secret. Un bulletin déposé ne peut pas être changé.");
    says(rule("'electorate':{'excluded':['concerned-member'],'chair':'members-majority'},'counting':{'blanc':'pour'},'rejection':[{'atLeast':5}],"
        + "'quorum':{'conditions':[{'atLeast':3}],'failing':'suspended','minutes':1}"),
        "Adopté, sauf si les voix contre sont au moins 5. Un bulletin blanc compte comme une voix pour. Quorum : les membres présents sont au "
        + "moins 3. À défaut de quorum, la séance est suspendue 1 minute. Le président de séance vote quand une majorité des membres est requise "
        + "ou en cas d’égalité. Le membre concerné ne prend pas part au vote.");
    assertThat(rule("'adoption':[{'atLeast':5,'failing':'DEFERRED'}]").sentence()).contains("À défaut, le vote est ajourné.");
    assertThat(rule("'adoption':[{'atLeast':5,'failing':'REFERRED'}]").sentence()).contains("À défaut, le texte est renvoyé en commission.");
    assertThat(rule("'adoption':[{'moreThan':'contre'},{'votes':'cast','atLeast':5,'failing':'NO_QUORUM'}]").sentence())
        .contains("S’il manque seulement que les votants sont au moins 5, le quorum n’est pas atteint.");
  }

  @Test
  void elections() {
    says(preset("election"), "Aux premier et deuxième tours, est élu le candidat dont les voix dépassent la moitié des suffrages exprimés. Au "
        + "troisième tour, est élu le candidat qui obtient le plus de voix. À égalité de voix, le plus âgé l’emporte ; à défaut, le sort "
        + "décide. Le scrutin est secret.");
    says(preset("election-presents"), "Au premier tour, est élu le candidat dont les voix dépassent la moitié des membres présents. Au deuxième "
        + "tour, est élu le candidat qui obtient le plus de voix ; seuls peuvent se présenter les deux candidats arrivés en tête au tour "
        + "précédent. À égalité de voix, le plus âgé l’emporte ; à défaut, le sort décide. Un candidat unique est élu si les voix pour "
        + "l’emportent sur les voix contre. Le scrutin est secret.");
    says(preset("election-elimination"), plain(preset("election-elimination").sentence()));
    assertThat(plain(preset("election-elimination").sentence())).contains("; le dernier est éliminé ; le tour est répété jusqu’à l’élection.");
    says(rule("'election':{'rounds':[{'relative':true}],'sole':'proclaimed','tie':['youngest','repeat']}"), "Est élu le candidat qui obtient "
        + "le plus de voix. À égalité de voix, le plus jeune l’emporte ; à défaut, on vote de nouveau. Un candidat unique est proclamé élu sans vote.");
    says(rule("'election':{'rounds':[{'relative':true},{'relative':true}]}"), "À chaque tour, est élu le candidat qui obtient le plus de voix.");
  }

  @Test
  void replayRules() {
    says(replay("members-composing"), "Adopté si les voix pour dépassent la moitié des membres en fonction (à défaut, des sièges). "
        + "L’abstention a l’effet d’une voix contre.");
  }
}
