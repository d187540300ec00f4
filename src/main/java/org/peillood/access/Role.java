package org.peillood.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody is here: one of three kinds of account, or no person but a device. */
public enum Role {
  /** Analyses responses: a policy officer. */
  OFFICER,
  /** Attaches findings to notes and indicators. */
  STAFF,
  /** Also makes and ends accounts. */
  ADMINISTRATOR,
  /** A phone or tablet that fetches questionnaires and sends in responses. */
  DEVICE;

  /** The kinds of account. */
  public static List<Role> ofPeople() {
    return List.of(OFFICER, STAFF, ADMINISTRATOR);
  }

  /** What accounts of this role may do. */
  public Set<Permission> permissions() {
    return switch (this) {
      case OFFICER ->
          // Who sees single answers does not also see names.
          EnumSet.complementOf(
              EnumSet.of(
                  Permission.ADMINISTER,
                  Permission.READ_DEVICE_DATA,
                  Permission.READ_CONTACTS,
                  Permission.KEEP_NAMES,
                  Permission.KEEP_PARTNERS));
      case STAFF ->
          EnumSet.of(
              Permission.READ,
              Permission.WRITE_FINDING,
              Permission.EDIT_PLAN,
              Permission.KEEP_PARTNERS,
              Permission.KEY,
              Permission.CONDUCT);
      case ADMINISTRATOR ->
          // Who sees names does not also see single answers.
          EnumSet.complementOf(EnumSet.of(Permission.SEND, Permission.RESEARCH));
      case DEVICE -> EnumSet.of(Permission.SEND);
    };
  }

  public boolean may(Permission permission) {
    return permissions().contains(permission);
  }

  Set<String> permissionNames() {
    return permissions().stream().map(Permission::name).collect(Collectors.toUnmodifiableSet());
  }

  /** The name in addresses, forms and language files, for instance {@code officer}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
