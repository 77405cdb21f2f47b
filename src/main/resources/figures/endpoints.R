# Draws the endpoints with R's own functions, and compares R's intervals with those of the portal.
# Run it in this folder: Rscript draw.R. It writes figure.pdf and r.csv.
data <- read.csv("data.csv", encoding = "UTF-8")
portal <- read.csv("portal.csv", encoding = "UTF-8")

interval <- function(n, total, method) {
  if (total == 0) return(c(NA, NA))
  if (method == "WILSON") {
    suppressWarnings(prop.test(n, total, correct = FALSE)$conf.int[1:2])
  } else {
    binom.test(n, total)$conf.int[1:2]
  }
}
ends <- mapply(interval, data$n, data$N, data$method)
r <- data.frame(
  endpoint = data$endpoint,
  share = ifelse(data$N == 0, NA, data$n / data$N),
  lower = ends[1, ],
  upper = ends[2, ])
write.csv(r, "r.csv", row.names = FALSE)

# The ends are shares of about 1: an absolute difference is as good as a relative one.
difference <- max(0, abs(unlist(r[, -1]) - unlist(portal[, -1])), na.rm = TRUE)
cat("Largest difference from the portal:", format(difference), "\n")
stopifnot(difference < 1e-9, identical(is.na(r$lower), is.na(portal$lower)))

pdf("figure.pdf", width = 7, height = 5)
par(mar = c(4, 14, 1, 6), las = 1)
y <- rev(seq_len(nrow(data)))
plot(100 * r$share, y, xlim = c(0, 100), ylim = c(0.5, nrow(data) + 0.5), pch = 15,
     xlab = "Per cent, with its 95 % confidence interval", ylab = "", yaxt = "n", bty = "n")
segments(100 * r$lower, y, 100 * r$upper, y)
axis(2, at = y, labels = data$label, tick = FALSE)
axis(4, at = y, labels = paste0(data$n, "/", data$N), tick = FALSE)
invisible(dev.off())
