draw <- function(d, details) {
  d <- d[, colSums(!is.na(d) & d != "") > 0, drop = FALSE]
  grid <- suppressWarnings(sapply(d[-1], as.numeric))
  grid <- matrix(grid, nrow = nrow(d))
  terms <- ncol(grid)
  par(mar = c(1, 5, 11, 6))
  image(seq_len(terms), seq_len(nrow(grid)), t(grid[rev(seq_len(nrow(grid))), , drop = FALSE]), zlim = c(0, 5),
        col = c("white", grades), axes = FALSE, xlab = "", ylab = "")
  box(col = "grey60")
  axis(2, seq_len(nrow(grid)), rev(d[[1]]), tick = FALSE, cex.axis = 0.6)
  axis(3, seq_len(terms), label(names(d)[-1]), tick = FALSE, las = 2, cex.axis = 0.6)
  missing <- which(is.na(grid), arr.ind = TRUE)
  points(missing[, 2], nrow(grid) + 1 - missing[, 1], pch = 20, cex = 0.2, col = "grey60")
  key("right", c("absent", paste("grade", 1:5)), c("white", grades), xpd = NA, inset = c(-0.12, 0))
}
