# The same work as RakingBench and SurveyMeanBench, in R's survey: Rscript src/bench/r/survey.R 1000000
# Debian: r-base-core, r-cran-survey. Prints seconds of processor time.
suppressMessages(library(survey))
n <- as.integer(c(commandArgs(TRUE), "1000000")[1])
set.seed(20)
school <- sample(0:1999, n, TRUE)
d <- data.frame(
  w = 0.3 * 10^runif(n), hours = 100 * runif(n), school = school, stratum = school %/% 100,
  group = pmin(5, 1 + floor(5 * runif(n) * runif(n))),
  sex = sample(1:2, n, TRUE), age = sample(1:6, n, TRUE), region = sample(1:10, n, TRUE))
seconds <- function(label, work) cat(sprintf("%-24s %7.2f s\n", label, sum(system.time(work)[1:2])))

stratified <- svydesign(~1, strata = ~stratum, weights = ~w, data = d)
clustered <- svydesign(~school, strata = ~stratum, weights = ~w, data = d)
seconds("means by domain, strata", svyby(~hours, ~group, stratified, svymean))
seconds("means by domain, clusters", svyby(~hours, ~group, clustered, svymean))

targets <- function(item, categories) {
  each <- 1e6 / (categories + 0.5)
  setNames(data.frame(1:categories, c(1.5, rep(1, categories - 1)) * each), c(item, "Freq"))
}
plain <- svydesign(~1, weights = ~w, data = d)
seconds("raking to three margins", rake(plain, list(~sex, ~age, ~region),
  list(targets("sex", 2), targets("age", 6), targets("region", 10)),
  control = list(maxit = 2000, epsilon = 1e-10)))
