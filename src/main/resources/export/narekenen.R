# Computes every published figure of a theme again from the answers, and stops where one differs.
# Base R only. Run it in the folder where it stands: Rscript narekenen.R

published <- read.csv("gepubliceerd.csv", colClasses = "character", encoding = "UTF-8",
                      na.strings = character(0), check.names = FALSE)

parts <- function(text, by = " ") if (text == "") character(0) else strsplit(text, by, fixed = TRUE)[[1]]
# An apostrophe stands before what a spreadsheet would take for a formula, such as a minus sign.
numbers <- function(text, by = " ") as.numeric(parts(sub("^'", "", text), by))

read <- list()
answers <- function(file) {
  if (is.null(read[[file]])) {
    read[[file]] <<- read.csv(file.path("data", file), na.strings = "", check.names = FALSE,
                              colClasses = "numeric")
  }
  read[[file]]
}

# Wilson (1927): the shares that a test of the normal approximation would not reject.
wilson <- function(count, n, level) {
  z <- qnorm(1 - (1 - level) / 2)
  p <- count / n
  middle <- (p + z^2 / (2 * n)) / (1 + z^2 / n)
  half <- z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2)) / (1 + z^2 / n)
  c(p, max(0, middle - half), min(1, middle + half))
}

# Student's t interval of a mean.
student <- function(x, level) {
  half <- qt(1 - (1 - level) / 2, length(x) - 1) * sd(x) / sqrt(length(x))
  c(mean(x), mean(x) - half, mean(x) + half)
}

# Cronbach's alpha with the interval of Feldt (1965), over those who answered every item.
alpha <- function(items, level) {
  complete <- items[rowSums(is.na(items)) == 0, , drop = FALSE]
  n <- nrow(complete)
  k <- ncol(complete)
  a <- k / (k - 1) * (1 - sum(apply(complete, 2, var)) / var(rowSums(complete)))
  tail <- (1 - level) / 2
  list(n = n, value = c(a,
                        1 - (1 - a) * qf(1 - tail, n - 1, (n - 1) * (k - 1)),
                        1 - (1 - a) * qf(tail, n - 1, (n - 1) * (k - 1))))
}

# The places of answers on their scale, turned round for items that are asked the other way.
places <- function(m, figure) {
  scales <- parts(figure$points, "|")
  reversed <- numbers(figure$reverse)
  for (j in seq_len(ncol(m))) {
    scale <- numbers(scales[j])
    m[, j] <- match(m[, j], scale)
    if (figure$rule != "scale-mean" && figure$rule != "scale-median" && reversed[j] == 1) {
      m[, j] <- length(scale) + 1 - m[, j]
    }
  }
  m
}

# A score is the mean of the items answered, for whoever answered at least half of them.
scores <- function(items) {
  enough <- rowSums(!is.na(items)) >= ceiling(ncol(items) / 2)
  rowMeans(items[enough, , drop = FALSE], na.rm = TRUE)
}

compute <- function(figure) {
  m <- as.matrix(answers(figure$file)[parts(figure$columns)])
  missing <- numbers(figure$missing)
  level <- as.numeric(figure$level)
  answered <- !is.na(m) & matrix(!(m %in% missing), nrow(m))
  asked <- is.na(m[, 1]) | m[, 1] != missing[3]
  given <- rowSums(answered) > 0
  n <- switch(figure$base, answered = sum(given), asked = sum(asked), everyone = nrow(m))
  m[!answered] <- NA
  none <- c(NA, NA, NA)
  of <- function(x, value) list(value = value, n = length(x), count = length(x))
  switch(figure$rule,
    share = {
      hit <- matrix(m %in% numbers(figure$hits), nrow(m)) & answered
      count <- sum(rowSums(hit) > 0)
      list(value = wilson(count, n, level), n = n, count = count)
    },
    class = {
      # From the first edge up to the second, written as 10..20, ..10 or 20..
      edges <- numbers(figure$code, "..")
      x <- m[given]
      inside <- (is.na(edges[1]) | x >= edges[1]) & (is.na(edges[2]) | x < edges[2])
      list(value = wilson(sum(inside), length(x), level), n = length(x), count = sum(inside))
    },
    "scale-mean" = {
      x <- places(m, figure)
      list(value = student(x[!is.na(x)], level), n = n, count = n)
    },
    "scale-median" = {
      x <- places(m, figure)
      list(value = c(median(x, na.rm = TRUE), NA, NA), n = n, count = n)
    },
    "number-mean" = of(m[given], student(m[given], level)),
    "number-median" = of(m[given], c(median(m[given]), NA, NA)),
    "score-mean" = { x <- scores(places(m, figure)); of(x, student(x, level)) },
    "score-sd" = { x <- scores(places(m, figure)); of(x, c(sd(x), NA, NA)) },
    "score-answers" = of(scores(places(m, figure)), none),
    alpha = {
      a <- alpha(places(m, figure), level)
      list(value = a$value, n = a$n, count = a$n)
    },
    answers = list(value = none, n = NA, count = sum(given)),
    stop("no rule for ", figure$rule))
}

same <- function(told, found) {
  told == "" || is.na(found) ||
    abs(as.numeric(told) - found) <= 1e-9 * max(1, abs(as.numeric(told)))
}

wrong <- 0
for (i in seq_len(nrow(published))) {
  figure <- published[i, ]
  found <- compute(figure)
  fits <- same(figure$value, found$value[1]) && same(figure$low, found$value[2]) &&
    same(figure$high, found$value[3]) && same(figure$n, found$n) && same(figure$count, found$count)
  if (figure$value != "" && is.na(found$value[1])) fits <- FALSE
  if (!fits) {
    wrong <- wrong + 1
    cat("DIFFERS:", figure$survey, figure$wave, figure$items, figure$kind, figure$code,
        "published", figure$value, figure$low, figure$high, figure$n, figure$count,
        "found", found$value, found$n, found$count, "\n")
  }
}
if (wrong > 0) stop(wrong, " of ", nrow(published), " figures differ from what was published")
cat(nrow(published), "figures computed again, each as it was published\n")
