/** The page starts. */
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import "./style/base.css";

createRoot(document.getElementById("app")!).render(<App />);
