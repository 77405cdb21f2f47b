# Pairs of groups between which nobody moved are left out: mcnemar.test of R gives NaN for them.
bowker <- function(m) {
  pairs <- which(upper.tri(m), arr.ind = TRUE)
  up <- m[pairs]
  down <- t(m)[pairs]
  moved <- up + down > 0
  chi <- sum((up - down)[moved]^2 / (up + down)[moved])
  c(chi, sum(moved), pchisq(chi, sum(moved), lower.tail = FALSE))
}
stuart_maxwell <- function(m) {
  d <- rowSums(m) - colSums(m)
  v <- -(m + t(m))
  diag(v) <- rowSums(m) + colSums(m) - 2 * diag(m)
  kept <- seq_len(nrow(m) - 1)
  chi <- tryCatch(drop(d[kept] %*% solve(v[kept, kept, drop = FALSE]) %*% d[kept]), error = function(e) NA)
  c(chi, length(kept), pchisq(chi, length(kept), lower.tail = FALSE))
}
draw <- function(d, details) {
  groups <- d[[1]]
  m <- as.matrix(d[-1])[, match(groups, sub(".* ", "", names(d)[-1])), drop = FALSE]
  k <- nrow(m)
  par(mar = c(6, 6, 4, 2))
  fill <- matrix(ifelse(col(m) < row(m), 1, ifelse(col(m) > row(m), 3, 2)), k)
  fill[m == 0] <- NA
  image(seq_len(k), seq_len(k), t(fill[k:1, , drop = FALSE]), zlim = c(1, 3), axes = FALSE, ylab = label(names(d)[1]),
        xlab = "", col = adjustcolor(c("#3A968C", "#CBD2DA", "#A8430F"), 0.7))
  abline(h = seq_len(k - 1) + 0.5, v = seq_len(k - 1) + 0.5, col = "grey85")
  box(col = "grey60")
  axis(3, seq_len(k), groups, tick = FALSE)
  mtext("Pathology", side = 3, line = 2.2, cex = 0.8)
  axis(2, seq_len(k), rev(groups), tick = FALSE)
  text(col(m), k + 1 - row(m), m, font = 2)
  told <- function(name, test) sprintf("%s: chi-squared %.2f, df %d, p %.3f (exploratory)", name, test[1], as.integer(test[2]), test[3])
  mtext(c(told("Bowker", bowker(m)), told("Stuart-Maxwell", stuart_maxwell(m))), side = 1, line = c(1, 2.2), cex = 0.8)
  cat(told("Bowker", bowker(m)), "\n", told("Stuart-Maxwell", stuart_maxwell(m)), "\n", sep = "")
}
