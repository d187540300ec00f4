package org.peillood.sample;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.peillood.access.Accounts;
import org.peillood.access.Role;
import org.peillood.store.Exclusive;
import org.peillood.web.Language;
import org.peillood.web.Settings;
import org.peillood.web.Texts;

/**
 * What an installation begins with. On an empty database: accounts with generated passwords, shown
 * once, and, where the sample was asked for, synthetic responses and an invented focus group; all
 * in one transaction, so that a start that was cut short is begun again. Afterwards it only says
 * where the platform is.
 */
@Singleton
@Startup
@DependsOn({"Database", "VaultOpening"})
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStart {

  private static final Logger LOG = Logger.getLogger("org.peillood");

  @Inject Settings settings;
  @Inject Exclusive exclusive;
  @Inject Accounts accounts;
  @Inject SampleData sample;
  @Inject SampleGroup group;

  @PostConstruct
  void begin() {
    var passwords = new LinkedHashMap<String, String>();
    exclusive.run(
        () -> {
          if (accounts.none()) {
            makeAccounts(passwords);
            if (settings.sample()) {
              sample.add();
              group.add();
            }
          }
        });
    tell(passwords);
  }

  private void makeAccounts(Map<String, String> passwords) {
    passwords.put("beheer", accounts.make("beheer", Role.ADMINISTRATOR));
    if (settings.sample()) {
      passwords.put("beleid", accounts.make("beleid", Role.OFFICER));
      passwords.put("medewerker", accounts.make("medewerker", Role.STAFF));
    }
  }

  private void tell(Map<String, String> passwords) {
    var texts = Texts.in(Language.DUTCH);
    if (passwords.isEmpty()) {
      LOG.info(texts.get("start.again", settings.address()));
    } else {
      var signIns =
          passwords.entrySet().stream()
              .map(e -> e.getKey() + " / " + e.getValue())
              .collect(Collectors.joining(", "));
      LOG.info(texts.get("start.first", settings.address(), signIns));
    }
  }
}
