package liptako.sample;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import liptako.access.AccessService;
import liptako.store.Configuration;

/** The last step of a start: fills an empty store with the sample unless told not to, and prints where to go. */
@Singleton
@Startup
@DependsOn({"Database", "JournalStart"})
@TransactionManagement(TransactionManagementType.BEAN)
public class Start {
  @Inject private AccessService access;
  @Inject private SampleConfederation sample;

  @PostConstruct void run() {
    boolean empty = access.needsFirstAdministrator();
    if (empty && Configuration.sample()) {
      sample.load();
    }
    String at = "http://127.0.0.1:" + Configuration.httpPort();
    StringBuilder lines = new StringBuilder("\n\nLiptako\n")
        .append("  site public   ").append(at).append("/\n");
    if (access.needsFirstAdministrator()) {
      lines.append("  Installation vide : créez le premier administrateur sur ").append(at).append("/premiere-installation.xhtml\n");
    } else {
      lines.append("  terminal      ").append(at).append("/terminal/     greffe      ").append(at).append("/greffe/\n")
          .append("  présidence    ").append(at).append("/presidence/   écran       ").append(at).append("/salle/\n")
          .append("  réglages      ").append(at).append("/reglages/     secrétariats  ").append(at).append("/secretariat/\n");
    }
    if (access.hasSamples()) {
      lines.append("  Comptes d’exemple (compte / mot de passe) :\n")
          .append("    greffe / exemple-greffe          presidence / exemple-presidence     observateur / exemple-observateur\n")
          .append("    garant-bf, garant-ml, garant-ne / exemple-garant                   registraire-bf … / exemple-registraire\n")
          .append("    college / exemple-college        conseil / exemple-conseil\n    college-visa, conseil-visa        (the same): the second persons who confirm\n")
          .append("    admin / exemple-admin            députés : bf-01 … ne-25 / exemple-depute\n")
          .append("    Sans second facteur : ces comptes sont pour l’essai seulement (LIPTAKO_SECOND_FACTOR, docs/guides/installation.md).\n");
    }
    System.out.println(lines);
  }
}
