package org.peillood.sample;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.peillood.access.Accounts;
import org.peillood.access.Role;
import org.peillood.web.Language;
import org.peillood.web.Settings;
import org.peillood.web.Texts;

/**
 * What an installation begins with. On an empty database: accounts with generated passwords, shown
 * once. Afterwards it only says where the platform is.
 */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStart {

  private static final Logger LOG = Logger.getLogger("org.peillood");

  @Inject Settings settings;
  @Inject Accounts accounts;

  @PostConstruct
  void begin() {
    var texts = Texts.in(Language.DUTCH);
    var made = makeAccounts();
    if (made.isEmpty()) {
      LOG.info(texts.get("start.again", settings.address()));
    } else {
      var signIns =
          made.entrySet().stream()
              .map(e -> e.getKey() + " / " + e.getValue())
              .collect(Collectors.joining(", "));
      LOG.info(texts.get("start.first", settings.address(), signIns));
    }
  }

  private Map<String, String> makeAccounts() {
    if (!accounts.none()) {
      return Map.of();
    }
    var names = new EnumMap<Role, String>(Role.class);
    names.put(Role.ADMINISTRATOR, "beheer");
    if (settings.sample()) {
      names.put(Role.OFFICER, "beleid");
      names.put(Role.STAFF, "medewerker");
    }
    return List.copyOf(names.keySet()).stream()
        .collect(
            Collectors.toMap(
                names::get, role -> accounts.make(names.getOrDefault(role, ""), role)));
  }
}
