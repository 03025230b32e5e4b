import { main } from "./main";
import { optimizeLess } from "./optimizing";

optimizeLess();

// A reader that has seen enough (`| head`) closes the pipe: that is no verdict on the workbook.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void main(process.argv.slice(2), process.env).then((code) => {
  process.exitCode = code;
});
