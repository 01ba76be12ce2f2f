package liptako.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bad rule is refused with the place and the remedy of every fault. */
class RuleRefusalTest {
  private static List<Problem> problems(String json) {
    return catchThrowableOfType(RuleException.class, () -> Rule.parse(json)).problems();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "'adoption':[{'moreThan':'1/2'}] | /adoption/0/of | la base de la fraction manque",
      "'adoption':[{'moreThan':'1/2','of':'everybody'}] | /adoption/0/of | décompte inconnu",
      "'adoption':[{'moreThan':'1/2','of':[]}] | /adoption/0/of | une liste de 1 à 200",
      "'adoption':[{'moreThan':'1/2','of':['cast','cast']}] | /adoption/0/of | des textes distincts",
      "'adoption':[{'moreThan':'1/2','of':7}] | /adoption/0/of | décompte inconnu",
      "'adoption':[{'moreThan':0.5,'of':'cast'}] | /adoption/0/moreThan | seuil illisible",
      "'adoption':[{'moreThan':'1/0','of':'cast'}] | /adoption/0/moreThan | seuil illisible",
      "'adoption':[{'moreThan':'1/100001','of':'cast'}] | /adoption/0/moreThan | seuil illisible",
      "'adoption':[{'moreThan':'100001/2','of':'cast'}] | /adoption/0/moreThan | seuil illisible",
      "'adoption':[{'moreThan':-1}] | /adoption/0/moreThan | seuil illisible",
      "'adoption':[{'moreThan':1073741825}] | /adoption/0/moreThan | seuil illisible",
      "'adoption':[{'moreThan':50,'of':'cast'}] | /adoption/0/of | un nombre fixe n’a pas de base",
      "'adoption':[{'moreThan':'contre','of':'cast'}] | /adoption/0/of | une comparaison de deux nombres",
      "'adoption':[{'moreThan':'pour+pour'}] | /adoption/0/moreThan | seuil illisible",
      "'adoption':[{'votes':'yes','moreThan':'contre'}] | /adoption/0/votes | décompte inconnu",
      "'adoption':[{'of':'cast'}] | /adoption/0 | aucun seuil",
      "'adoption':[{'moreThan':'1/2','atLeast':'1/2','of':'cast'}] | /adoption/0/atLeast | moreThan et atLeast s’excluent",
      "'adoption':[{'moreThan':'1/1','of':'expressed'}] | /adoption/0/moreThan | seuil impossible",
      "'adoption':[{'moreThan':'1/1','of':'present+represented'}] | /adoption/0/moreThan | seuil impossible",
      "'adoption':[{'atLeast':'3/2','of':'inOffice'}] | /adoption/0/atLeast | seuil impossible",
      "'adoption':[{'atLeast':'0/1','of':'inOffice'}] | /adoption/0/atLeast | seuil sans effet",
      "'adoption':[{'atLeast':0}] | /adoption/0/atLeast | seuil sans effet",
      "'adoption':[{'votes':'contre','lessThan':0}] | /adoption/0/lessThan | seuil impossible",
      "'adoption':[{'votes':'contre','lessThan':'2/1','of':'seats'}] | /adoption/0/lessThan | seuil sans effet",
      "'adoption':[{'votes':'contre','atMost':'1/1','of':'cast'}] | /adoption/0/atMost | seuil sans effet",
      "'adoption':[{'moreThan':'contre','delegations':0}] | /adoption/0/delegations | nombre de délégations illisible",
      "'adoption':[{'moreThan':'contre','delegations':4097}] | /adoption/0/delegations | nombre de délégations illisible",
      "'adoption':[{'moreThan':'contre','delegations':'3/2'}] | /adoption/0/delegations | nombre de délégations illisible",
      "'adoption':[{'moreThan':'contre','delegations':'0/2'}] | /adoption/0/delegations | nombre de délégations illisible",
      "'adoption':[{'moreThan':'contre','delegations':'some'}] | /adoption/0/delegations | nombre de délégations illisible",
      "'adoption':[{'moreThan':'contre','delegations':3,'among':['BF','ML']}] | /adoption/0/delegations | seuil impossible",
      "'adoption':[{'moreThan':'contre','among':['BF']}] | /adoption/0/among | des délégations sont nommées",
      "'adoption':[{'moreThan':'contre','delegations':'every','among':['BF','BF']}] | /adoption/0/among | des textes distincts",
      "'adoption':[{'moreThan':'contre','delegations':'every','weighted':true}] | /adoption/0 | delegations, blocks et weighted s’excluent",
      "'adoption':[{'moreThan':'contre','delegations':'every','blocks':{}}] | /adoption/0 | delegations, blocks et weighted s’excluent",
      "'adoption':[{'moreThan':'contre','blocks':{'weight':'age'}}] | /adoption/0/blocks/weight | valeur inconnue",
      "'adoption':[{'moreThan':'contre','blocks':{'undecided':'pour'}}] | /adoption/0/blocks/undecided | valeur inconnue",
      "'adoption':[{'moreThan':'contre','blocks':{'wieght':'one'}}] | /adoption/0/blocks/wieght | champ inconnu",
      "'adoption':[{'moreThan':'contre','blocks':{'side':{'votes':'pour'}}}] | /adoption/0/blocks/side | aucun seuil",
      "'adoption':[{'moreThan':'contre','blocks':{'side':{'moreThan':'contre','x':1}}}] | /adoption/0/blocks/side/x | champ inconnu",
      "'adoption':[{'moreThan':'contre','failing':'ADOPTED'}] | /adoption/0/failing | valeur inconnue",
      "'adoption':[{'any':[{'moreThan':'contre'}],'all':[{'moreThan':'contre'}]}] | /adoption/0/all | any et all s’excluent",
      "'adoption':[{'any':[]}] | /adoption/0/any | une liste de 1 à 200",
      "'adoption':[{'any':[{'any':[{'any':[{'any':[{'any':[{'moreThan':'contre'}]}]}]}]}]}] | /adoption/0/any/0/any/0/any/0/any/0 | plus de 4 groupes",
      "'adoption':[{'moreThan':'contre','label':''}] | /adoption/0/label | un texte de 1 à 500",
      "'adoption':[{'moreThan':'contre','x':1}] | /adoption/0/x | champ inconnu",
      "'adoption':[7] | /adoption/0 | un objet",
      "'adoption':{} | /adoption | une liste",
      "'adoption':[] | /adoption | une liste",
      "'sample':'yes','adoption':[{'moreThan':'contre'}] | /sample | vrai ou faux",
      "'nom':'x','adoption':[{'moreThan':'contre'}] | /nom | champ inconnu",
      "'a/b~c':1,'adoption':[{'moreThan':'contre'}] | /a~1b~0c | champ inconnu",
      "'proxies':{'max':0},'adoption':[{'moreThan':'contre'}] | /proxies/max | un nombre entier de 1 à 100",
      "'proxies':{'max':101},'adoption':[{'moreThan':'contre'}] | /proxies/max | un nombre entier de 1 à 100",
      "'proxies':[],'adoption':[{'moreThan':'contre'}] | /proxies | un objet",
      "'proxies':{'m':1},'adoption':[{'moreThan':'contre'}] | /proxies/m | champ inconnu",
      "'electorate':{'of':'all'},'adoption':[{'moreThan':'contre'}] | /electorate/of | valeur inconnue",
      "'electorate':{'excluded':['me']},'adoption':[{'moreThan':'contre'}] | /electorate/excluded | exclusion inconnue",
      "'electorate':{'x':1},'adoption':[{'moreThan':'contre'}] | /electorate/x | champ inconnu",
      "'counting':{'abstention':'abstention'},'adoption':[{'moreThan':'contre'}] | /counting/abstention | ne change rien",
      "'counting':{'pour':'contre'},'adoption':[{'moreThan':'contre'}] | /counting/pour | champ inconnu",
      "'quorum':{},'adoption':[{'moreThan':'contre'}] | /quorum/conditions | le quorum n’a pas de condition",
      "'quorum':{'conditions':[{'atLeast':1}],'minutes':5},'adoption':[{'moreThan':'contre'}] | /quorum/minutes | une durée sans suspension",
      "'quorum':{'conditions':[{'atLeast':1}],'request':'38'},'adoption':[{'moreThan':'contre'}] | /quorum/request | qui peut demander",
      "'quorum':{'conditions':[{'atLeast':1}],'x':'38'},'adoption':[{'moreThan':'contre'}] | /quorum/x | champ inconnu",
      "'quorum':{'conditions':[{'atLeast':2},{'atMost':1}]},'adoption':[{'moreThan':'contre'}] | /quorum/conditions | contradiction",
      "'deferral':[{'votes':'pour','atLeast':1}],'adoption':[{'moreThan':'contre'}] | /deferral | contradiction",
      "'tie':{'then':'coin'},'adoption':[{'moreThan':'contre'}] | /tie/then | valeur inconnue",
      "'tie':{'x':'coin'},'adoption':[{'moreThan':'contre'}] | /tie/x | champ inconnu",
      "'tie':{'then':'rejected','onlyIfNotVoted':true},'adoption':[{'moreThan':'contre'}] | /tie/onlyIfNotVoted | ne concerne que",
      "'secret':true,'tie':{'then':'chair'},'adoption':[{'moreThan':'contre'}] | /tie | trahirait un scrutin secret",
      "'words':{'WON':'x'},'adoption':[{'moreThan':'contre'}] | /words/WON | champ inconnu",
      "'chooses':{'ADOPTED':'Not A Name'},'adoption':[{'moreThan':'contre'}] | /chooses/ADOPTED | nom illisible",
      "'adoption':[{'moreThan':'contre'}],'rejection':[{'atLeast':5}] | /rejection | s’excluent",
      "'rejection':[{'atLeast':5}],'tie':{'then':'adopted'} | /tie | la charge renversée",
      "'secret':false | /adoption | la règle ne dit pas ce qui adopte",
      "'consensus':{'failing':'TO_VOTE'} | /adoption | la règle ne dit pas ce qui adopte",
      "'consensus':{'failing':'DROPPED'},'adoption':[{'moreThan':'contre'}] | /consensus | aucun vote ne suit",
      "'consensus':{'failing':'DROPPED','x':1} | /consensus/x | champ inconnu",
      "'adoption':[{'moreThan':'contre','failing':'CONCILIATION'}] | /secondVote | rien ne dit ce qui suit",
      "'adoption':[{'moreThan':'contre'}],'secondVote':[{'moreThan':'contre'}] | /secondVote | aucune condition ne mène",
      "'adoption':[{'moreThan':'contre','failing':'CONCILIATION'}],'secondVote':[{'moreThan':'contre','failing':'CONCILIATION'}] | /secondVote | n’aurait pas de fin",
      "'adoption':[{'moreThan':'contre','failing':'CONCILIATION'}],'secondVote':[{'votes':'cast','atLeast':3}] | /secondVote | contradiction",
      "'adoption':[{'moreThan':'contre','failing':'CONCILIATION'}],'secondVote':[{'moreThan':'contre'}],'tie':{'then':'deliberation'} | /secondVote | deux sens",
      "'rejection':[{'atLeast':5}],'secondVote':[{'moreThan':'contre'}] | /secondVote | un second vote sans premier",
      "'adoption':[{'atLeast':'2/3','of':'seats'},{'atMost':'1/2','of':'seats'}] | /adoption | contradiction : ces conditions ne sont jamais",
      "'adoption':[{'votes':'present','atLeast':3}] | /adoption | contradiction : un vote unanime",
      "'rejection':[{'votes':'present','atLeast':3}] | /rejection | contradiction",
      "'election':{} | /election/rounds | l’élection n’a pas de tour",
      "'election':{'rounds':[{}]} | /election/rounds/0 | le tour n’a pas de majorité",
      "'election':{'rounds':[{'relative':true,'atLeast':3}]} | /election/rounds/0 | une majorité relative n’a pas de seuil",
      "'election':{'rounds':[{'moreThan':3,'atLeast':3}]} | /election/rounds/0/atLeast | s’excluent",
      "'election':{'rounds':[{'relative':true,'candidates':2}]} | /election/rounds/0/candidates | le premier tour",
      "'election':{'rounds':[{'relative':true,'repeat':true},{'relative':true}]} | /election/rounds/0/repeat | seul le dernier tour",
      "'election':{'rounds':[{'relative':true,'x':true}]} | /election/rounds/0/x | champ inconnu",
      "'election':{'rounds':[{'relative':true}],'x':true} | /election/x | champ inconnu",
      "'election':{'rounds':[{'relative':true}],'tie':['coin']} | /election/tie | départage inconnu",
      "'election':{'rounds':[{'relative':true}],'tie':['oldest','youngest']} | /election/tie | s’excluent",
      "'election':{'rounds':[{'relative':true}]},'adoption':[{'moreThan':'contre'}] | /election | ni adoption",
      "'election':{'rounds':[{'relative':true}]},'consensus':{} | /election | ni adoption",
  })
  void namesThePlaceAndTheReason(String fields, String pointer, String message) {
    List<Problem> problems = problems(House3.json(fields));
    assertThat(problems).anySatisfy(problem -> {
      assertThat(problem.pointer()).isEqualTo(pointer);
      assertThat(problem.message()).contains(message);
      assertThat(problem.remedy()).isNotBlank();
    });
  }

  @Test
  void tellsEveryFaultAtOnce() {
    List<Problem> problems = problems("{\"format\":\"x\",\"name\":\"É\",\"adoption\":[{\"moreThan\":\"1/2\"},{\"atLeast\":\"9\"}],\"zz\":1}");
    assertThat(problems).extracting(Problem::pointer)
        .containsExactly("/format", "/name", "/title", "/adoption/0/of", "/adoption/1/atLeast", "/zz");
    assertThat(problems.get(5)).hasToString("/zz\u202F: champ inconnu → retirez-le\u202F; champs admis ici\u202F: format, name, title, sample, "
        + "source, secret, revotable, electorate, proxies, counting, quorum, consensus, deferral, adoption, rejection, secondVote, tie, words, "
        + "chooses, election");
  }

  @Test
  void refusesWhatIsNoJsonObject() {
    assertThat(problems("[1").get(0).message()).startsWith("JSON illisible, ligne 1, colonne 3");
    assertThat(problems("[]").get(0).message()).startsWith("un objet");
    assertThat(problems("x".repeat(200_001)).get(0).message()).contains("200001 caractères");
    assertThat(problems("{}").get(0)).hasToString("/format\u202F: format inconnu\u202F: «\u202Fnull\u202F» → écrivez \"liptako-rule/1\"");
    assertThatThrownBy(() -> Rule.parse(null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void refusesTextsAndNamesTooLong() {
    String long501 = "x".repeat(501);
    assertThat(problems(House3.json("'source':'" + long501 + "','adoption':[{'moreThan':'contre'}]")).get(0).pointer()).isEqualTo("/source");
    Rule.parse(House3.json("'source':'" + "x".repeat(500) + "','adoption':[{'moreThan':'contre'}]"));
    assertThat(problems("{\"format\":\"liptako-rule/1\",\"title\":\"t\",\"name\":\"" + "a".repeat(65) + "\",\"adoption\":[{\"atLeast\":1}]}")
        .get(0).pointer()).isEqualTo("/name");
    String among = "'" + "x".repeat(41) + "'";
    assertThat(problems(House3.json("'adoption':[{'votes':" + among + ",'atLeast':1}]")).get(0).message())
        .isEqualTo("décompte inconnu : « " + "x".repeat(40) + "… »");
  }

  @Test
  void acceptsThresholdsAtTheirLimits() {
    House3.adoption("{'atLeast':'1/1','of':'seats'}");
    House3.adoption("{'moreThan':'99999/100000','of':'seats'}");
    House3.adoption("{'atLeast':1073741824}");
    House3.adoption("{'blocks':{'weight':'weight'},'atLeast':1073741824}");
    House3.adoption("{'blocks':{},'atLeast':9}", "{'delegations':'every','among':['CN','FR','RU','UK','US'],'votes':'contre','atMost':0}");
    House3.adoption("{'delegations':7,'moreThan':'contre'}");
    String named = "'delegations':'every','among':['ZZ']";
    House3.rule("'quorum':{'conditions':[{'atLeast':1," + named + "}]},'adoption':[{'moreThan':'contre'}]");
    House3.rule("'deferral':[{'moreThan':'1/2','of':'cast'," + named + "}],'adoption':[{'moreThan':'contre'}]");
    House3.rule("'rejection':[{'atLeast':1," + named + "}]");
    House3.rule("'adoption':[{'moreThan':'contre','failing':'CONCILIATION'}],'secondVote':[{'moreThan':'contre'," + named + "}]");
    House3.adoption("{'any':[{'moreThan':'contre'," + named + "},{'atLeast':'2/3','of':'seats'}]}");
    House3.adoption("{'delegations':4096,'moreThan':'contre'}");
    House3.adoption("{'delegations':2,'among':['BF','ML'],'moreThan':'contre'}");
    House3.adoption("{'delegations':'1/1','moreThan':'contre'}");
    House3.adoption("{'atLeast':'100000/100000','of':'seats'}");
    House3.adoption("{'votes':'contre','lessThan':'1/1','of':'cast'}");
    House3.adoption("{'weighted':true,'atLeast':'99999/100000','of':'seats'}");
    House3.adoption("{'any':[{'any':[{'any':[{'any':[{'moreThan':'contre'}]}]}]}]}");
    House3.adoption("{'moreThan':'1/1','of':'contre'}");
    House3.adoption("{'atLeast':'3/2','of':'contre'}");
    House3.rule("'quorum':{'conditions':[{'atLeast':1}],'failing':'suspended','minutes':10080},'adoption':[{'moreThan':'contre'}]");
  }
}
