# The curves as the portal has them; the bundle of an endpoint has each subject's time, for survfit.
draw <- function(d, details) {
  steps <- d[[2]] == "step"
  last <- max(c(number(whole[[3]]), 12), na.rm = TRUE)
  plot(c(0, last), c(0, 100), type = "n", bty = "n", xlab = label(names(d)[3]), ylab = label(names(d)[4]))
  curves <- unique(d[[1]])
  for (curve in seq_along(curves)) {
    one <- d[steps & d[[1]] == curves[curve], ]
    colour <- groups[(curve - 1) %% 8 + 1]
    lines(c(0, one[[3]]), c(100, one[[4]]), type = "s", lwd = 2, col = colour, lty = curve)
    for (end in 5:6) lines(c(0, one[[3]]), c(100, one[[end]]), type = "s", col = adjustcolor(colour, 0.5), lty = 3)
  }
  legend("bottomleft", label(curves), col = groups[seq_along(curves)], lty = seq_along(curves), lwd = 2, bty = "n", cex = 0.8)
  risk <- d[d[[2]] == "landmark", ]
  for (curve in seq_along(curves)) {
    one <- risk[risk[[1]] == curves[curve], ]
    mtext(one[[7]], side = 1, at = one[[3]], line = 3 + 0.8 * curve, cex = 0.7, col = groups[curve])
  }
}
