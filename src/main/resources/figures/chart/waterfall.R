draw <- function(d, details) {
  bars <- barplot(d[[2]], col = colour(d[[3]]), ylim = c(-100, max(20, whole[[2]])), space = 0.15,
                  ylab = "Change of the target sum, %")
  abline(h = c(20, -30), lty = 2, col = "grey40")
  mtext(d[[1]], side = 1, at = bars, las = 2, cex = 0.6)
  there <- intersect(names(responses), d[[3]])
  key("topright", label(there), responses[there])
}
