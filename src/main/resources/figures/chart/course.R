draw <- function(d, details) {
  y <- rev(seq_len(nrow(d)))
  par(mar = c(5, 5, 2, 8))
  plot(NA, xlim = c(0, max(whole[[8]], 1)), ylim = c(0.5, nrow(d) + 0.5), yaxt = "n", bty = "n", ylab = "",
       xlab = "Months from first nICT")
  axis(2, y, d[[1]], tick = FALSE, cex.axis = 0.6)
  segments(0, y, d[[8]], y, col = "grey50")
  if (!is.null(details)) {
    at <- y[match(details[[1]], d[[1]])]
    rect(details[[2]], at - 0.3, details[[2]] + 0.5, at + 0.3, col = "grey75", border = NA)
  }
  rect(d[[4]], y - 0.3, d[[5]], y + 0.3, col = groups[6], border = NA)
  segments(d[[6]], y - 0.4, d[[6]], y + 0.4, lwd = 2)
  points(d[[7]], y, pch = 18, col = "#A8430F")
  ends <- c(ONGOING = 62, DEATH = 4, LOST = 1)
  points(d[[8]], y, pch = ends[d[[9]]], cex = 0.8)
  legend("right", c("nICT cycle", "RT", "surgery", "recurrence", label(names(ends))), xpd = NA, inset = c(-0.16, 0),
         pch = c(15, 15, 124, 18, ends), col = c("grey75", groups[6], "black", "#A8430F", rep("black", 3)),
         bty = "n", cex = 0.7)
}
