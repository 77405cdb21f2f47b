draw <- function(d, details) {
  steps <- which(!is.na(d[[2]]))
  par(mar = c(1, 1, 2, 1))
  plot(NA, xlim = c(0, 10), ylim = c(0.4, length(steps) + 0.6), axes = FALSE, xlab = "", ylab = "")
  y <- rev(seq_along(steps))
  if (length(steps) > 1) arrows(2.5, y[-length(y)] - 0.28, 2.5, y[-1] + 0.28, length = 0.08)
  rect(0.3, y - 0.28, 4.7, y + 0.28)
  text(2.5, y, paste(label(d[[1]][steps]), d[[2]][steps]), font = 2, cex = 0.9)
  for (at in seq_along(steps)) {
    left <- setdiff(seq_len(nrow(d))[seq_len(steps[at])], seq_len(if (at == 1) 0 else steps[at - 1]))
    left <- left[is.na(d[[2]][left])]
    if (length(left) > 0) {
      segments(2.5, y[at] + 0.5, 5.2, y[at] + 0.5)
      rect(5.2, y[at] + 0.3, 9.7, y[at] + 0.7, lty = 2)
      text(7.45, y[at] + 0.5, paste(label(d[[1]][left]), d[[3]][left], collapse = "; "), cex = 0.7)
    }
  }
}
