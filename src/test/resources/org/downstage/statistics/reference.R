# Makes reference.tsv, the figures that RReferenceTest expects of the statistics package.
#
#   Rscript reference.R [seed [data sets of each kind]] > reference.tsv
#
# One line a case: what is asked, the invented data, R's answers. Data are drawn from a seed, with
# ties, heavy censoring, curves that reach 0 and groups of one. Made with R 4.2.2, survival 3.5-3.

library(survival)

arguments <- as.numeric(commandArgs(trailingOnly = TRUE))
seed <- if (length(arguments) > 0) arguments[1] else 1
sets <- if (length(arguments) > 1) arguments[2] else 12
set.seed(seed, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")

number <- function(x) ifelse(is.na(x), "NA", sprintf("%.13g", x))
line <- function(what, data, answers) {
  cat(what, paste(number(data), collapse = " "), paste(number(answers), collapse = " "), sep = "\t")
  cat("\n")
}
level <- function() sample(c(0.8, 0.9, 0.95, 0.95, 0.99), 1)
any_of <- function(...) { all <- c(...); all[sample.int(length(all), 1)] }

# ---- proportions: x n level -> Clopper-Pearson, Wilson
proportion <- function(x, n, conf) {
  line("proportion", c(x, n, conf),
       c(binom.test(x, n, conf.level = conf)$conf.int,
         suppressWarnings(prop.test(x, n, conf.level = conf, correct = FALSE))$conf.int))
}
for (x in c(0, 1, 12, 22, 23)) proportion(x, 23, 0.95)
for (i in 1:sets) { n <- any_of(1:30, 200, 5000, 100000); proportion(sample(0:n, 1), n, level()) }

# ---- samples: values -> mean, sd, then types 2, 6, 7 at each of 0, 0.05 ... 1
for (i in 1:sets) {
  x <- round(rnorm(any_of(2:24), 50, 10), sample(0:2, 1))
  line("sample", x, c(mean(x), sd(x),
       sapply(c(2, 6, 7), function(type) quantile(x, (0:20) / 20, type = type, names = FALSE))))
}

# ---- survival: level, then time and event of each subject
cohort <- function(n) {
  time <- switch(sample(3, 1), sample(1:12, n, TRUE), sample(1:2000, n, TRUE),
                 round(rexp(n, 0.01), 1) + 0.5)
  event <- rbinom(n, 1, any_of(0, 0.3, 0.6, 0.9, 1))
  data.frame(time, event)
}
bands <- c("log", "log-log", "plain")

# -> for each step time, n, d, S, se; for each band and step lower, upper
for (i in 1:sets) {
  data <- cohort(any_of(1, 2, 3:16))
  conf <- level()
  fits <- lapply(bands, function(band)
    survfit(Surv(time, event) ~ 1, data, conf.type = band, conf.int = conf))
  f <- summary(fits[[1]], censored = TRUE)
  line("curve", c(conf, t(data)),
       c(rbind(f$time, f$n.risk, f$n.event, f$surv, f$std.err),
         sapply(fits, function(fit) rbind(fit$lower, fit$upper))))
}

# -> for each band the median and its interval, as print(survfit) has them; the follow-up's (log)
# -> then the quartiles by quantile(survfit), which halves the way to the end of a curve that ends
#    exactly on a quartile and sorts a band that rises: such cohorts are left out
for (i in 1:(2 * sets)) {
  data <- cohort(any_of(1, 2, 3:24))
  conf <- level()
  median_of <- function(fit) {
    table <- summary(fit)$table
    table[c(which(names(table) == "median"), length(table) - 1, length(table))]
  }
  fits <- lapply(bands, function(band)
    survfit(Surv(time, event) ~ 1, data, conf.type = band, conf.int = conf))
  follow <- survfit(Surv(time, 1 - event) ~ 1, data, conf.int = conf)
  line("median", c(conf, t(data)), c(sapply(fits, median_of), median_of(follow)))

  lines <- unlist(lapply(fits, function(f) list(f$surv, f$lower, f$upper)), recursive = FALSE)
  clean <- all(sapply(lines, function(y) {
    y <- y[!is.na(y)]
    length(y) == 0 || (all(diff(y) <= 0) && min(abs(y[length(y)] - c(0.25, 0.5, 0.75))) > 1e-6)
  }))
  if (clean) line("quartiles", c(conf, t(data)),
                  unlist(lapply(fits, function(f) quantile(f, c(0.25, 0.75)))))
}

# ---- log-rank: rho, then time, event, group, stratum of each subject -> chi2, df, p, O and E
logrank <- function(data, rho, strata) {
  f <- if (strata > 1) survdiff(Surv(time, event) ~ group + strata(stratum), data, rho = rho)
       else survdiff(Surv(time, event) ~ group, data, rho = rho)
  total <- function(x) if (is.matrix(x)) rowSums(x) else x
  counted <- sum(total(f$exp) > 0)
  line("logrank", c(rho, t(data)),
       c(f$chisq, counted - 1, f$pvalue, rbind(total(f$obs), total(f$exp))))
}
for (i in 1:(2 * sets)) {
  groups <- any_of(2, 2, 3, 4)
  strata <- any_of(1, 1, 3)
  n <- groups * strata * any_of(2:5) + 3
  data <- cohort(n)
  data$event[1:2] <- 1
  data$group <- c(1:groups, sample(1:groups, n - groups, TRUE))
  data$stratum <- sample(1:strata, n, TRUE)
  try(logrank(data, any_of(0, 0, 1), length(unique(data$stratum))), silent = TRUE)
}

# ---- fourfold: a b c d level -> Fisher p, conditional odds ratio and interval, chi2, Yates,
#      risk difference and Newcombe's interval (his formula over prop.test's Wilson intervals)
# fisher.test solves for the odds ratio to about 1e-4; here its equations are solved to the end.
odds_ratio <- function(a, b, c, d, conf) {
  m <- a + c; n <- b + d; k <- a + b
  lo <- max(0, k - n); hi <- min(k, m)
  if (lo == hi) return(c(NA, NA, NA))
  x <- lo:hi
  p <- function(logor) {
    l <- dhyper(x, m, n, k, log = TRUE) + x * logor
    e <- exp(l - max(l)); e / sum(e)
  }
  solve_for <- function(f) exp(uniroot(f, c(-60, 60), tol = 1e-15, maxiter = 10000)$root)
  tail <- (1 - conf) / 2
  c(if (a == lo) 0 else if (a == hi) Inf else solve_for(function(t) sum(x * p(t)) - a),
    if (a == lo) 0 else solve_for(function(t) sum(p(t)[x >= a]) - tail),
    if (a == hi) Inf else solve_for(function(t) sum(p(t)[x <= a]) - tail))
}
for (i in 1:(2 * sets)) {
  largest <- any_of(3, 10, 10, 60, 2000)
  v <- sample(0:largest, 4, TRUE)
  conf <- level()
  m <- matrix(v, 2, byrow = TRUE)
  chi <- function(correct) {
    f <- suppressWarnings(chisq.test(m, correct = correct)); c(f$statistic, f$p.value)
  }
  difference <- if (all(rowSums(m) > 0)) {
    share <- m[, 1] / rowSums(m)
    ci <- sapply(1:2, function(g) suppressWarnings(
      prop.test(m[g, 1], sum(m[g, ]), conf.level = conf, correct = FALSE))$conf.int)
    c(share[1] - share[2],
      share[1] - share[2] - sqrt((share[1] - ci[1, 1])^2 + (ci[2, 2] - share[2])^2),
      share[1] - share[2] + sqrt((ci[2, 1] - share[1])^2 + (share[2] - ci[1, 2])^2))
  } else c(NA, NA, NA)
  if (sum(v) > 0) line("fourfold", c(v, conf),
    c(fisher.test(m)$p.value, odds_ratio(v[1], v[2], v[3], v[4], conf), chi(FALSE), chi(TRUE),
      difference))
}

# ---- count table: rows, columns, counts by row -> Fisher p, chi2, df, p
for (i in 1:sets) {
  r <- any_of(2, 3, 4); c <- any_of(2, 3, 3, 4)
  m <- matrix(sample(0:5, r * c, TRUE, prob = c(3, 3, 2, 1, 1, 1)), r)
  if (all(rowSums(m) > 0) && all(colSums(m) > 0)) {
    f <- suppressWarnings(chisq.test(m, correct = FALSE))
    line("counts", base::c(r, c, t(m)),
         base::c(fisher.test(m)$p.value, f$statistic, f$parameter, f$p.value))
  }
}

# ---- McNemar: b c -> chi2, corrected, exact p
for (i in 1:sets) {
  v <- sample(0:any_of(4, 20, 200), 2, TRUE)
  m <- matrix(c(7, v[2], v[1], 5), 2)
  if (sum(v) > 0) line("mcnemar", v, c(mcnemar.test(m, correct = FALSE)$statistic,
    mcnemar.test(m)$statistic, binom.test(v[1], sum(v))$p.value))
}

# ---- paired tables: k, counts by row -> Bowker, Stuart-Maxwell (by its definition)
for (i in 1:sets) {
  k <- any_of(3, 4, 5)
  m <- matrix(sample(1:15, k * k, TRUE), k)
  d <- (rowSums(m) - colSums(m))[-1]
  v <- (diag(rowSums(m) + colSums(m)) - m - t(m))[-1, -1]
  line("paired", c(k, t(m)), c(mcnemar.test(m)$statistic, mcnemar.test(m)$p.value,
    sum(d * solve(v, d)), pchisq(sum(d * solve(v, d)), k - 1, lower.tail = FALSE)))
}

# ---- rank tests: sizes of samples, values -> Wilcoxon W, p; Kruskal-Wallis H, p (all samples)
for (i in 1:(2 * sets)) {
  sizes <- any_of(1:8, 25, 60) ; sizes <- c(sizes, any_of(1:9), any_of(2:6))
  x <- round(rnorm(sum(sizes), 20, 5), any_of(0, 1, 6)) + rep(c(0, any_of(0, 3, 8), 1), sizes)
  g <- rep(1:3, sizes)
  w <- suppressWarnings(wilcox.test(x[g == 1], x[g == 2]))
  h <- kruskal.test(x, g)
  line("ranks", c(sizes, x), c(w$statistic, w$p.value, h$statistic, h$p.value))
}

# ---- signed ranks: differences -> V, p
for (i in 1:sets) {
  x <- round(rnorm(any_of(1:12, 49, 50, 80), any_of(0, 2), 4), any_of(0, 6))
  if (any(x != 0)) {
    w <- suppressWarnings(wilcox.test(x))
    line("signed", x, c(w$statistic, w$p.value))
  }
}
