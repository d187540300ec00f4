package org.peillood.access;

/** What an account may do; a resource method names the one it needs with {@link Requires}. */
public enum Permission {
  /** See surveys, results, the plan, notes and findings. */
  READ,
  /** Write findings and attach evidence to them. */
  WRITE_FINDING,
  /** Write in the plan: its parts, what became of them, and the organisations in it. */
  EDIT_PLAN,
  /** Keep whom to turn to at partner organisations, and what was agreed with them. */
  KEEP_PARTNERS,
  /** Bring responses in from files. */
  IMPORT,
  /** Key forms that came back on paper, and compare what two people keyed. */
  KEY,
  /** See what was kept of the devices by which responses came, and of who held them. */
  READ_DEVICE_DATA,
  /** Bring new versions of questionnaires, and put them in the field. */
  PUBLISH,
  /** Invite people to a wave, and see who was invited. */
  INVITE,
  /** Make weightings: say what the population looks like that respondents stand for. */
  WEIGH,
  /** See how respondents who said so can be reached, and erase that. */
  READ_CONTACTS,
  /** See single answers: open texts before they are screened, and microdata in files. */
  RESEARCH,
  /** Plan focus groups, and see the trait cards of who is there. */
  CONDUCT,
  /** Keep the names behind the labels of participants; who sees what they said does not. */
  KEEP_NAMES,
  /** Make and end accounts. */
  ADMINISTER,
  /** Fetch questionnaires and send in what was filled in: an app in the field. */
  SEND
}
