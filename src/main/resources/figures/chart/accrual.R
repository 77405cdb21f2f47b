draw <- function(d, details) {
  d <- d[, colSums(!is.na(d)) > 0, drop = FALSE]
  months <- as.Date(paste0(d[[1]], "-01"))
  sites <- names(d)[-1]
  most <- max(as.matrix(whole[-1]), 1, na.rm = TRUE)
  par(mar = c(5, 5, 2, 5))
  plot(range(months), c(0, most), type = "n", bty = "n", xlab = "First day of nICT", ylab = "Subjects")
  for (site in seq_along(sites)) {
    style <- (site - 1) %% 8 + 1
    lines(months, d[[site + 1]], type = "s", col = groups[style], lty = style, lwd = 2)
    mtext(paste(label(sites[site]), tail(d[[site + 1]], 1)), side = 4, at = tail(d[[site + 1]], 1), cex = 0.8,
          col = groups[style], line = 0.3 + 2.2 * ((site - 1) %% 2))
  }
}
