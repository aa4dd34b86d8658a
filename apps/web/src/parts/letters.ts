/** Whether single letters act as keys: the reader's choice, kept on this machine where it allows that. */
const KEY = "inflow.letters";

/** True unless the reader has turned single letters off. */
export const lettersKept = (): boolean => {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
};

/** Keeps the choice; where that is refused it lasts as long as the page. */
export const keepLetters = (isOn: boolean): boolean => {
  try {
    localStorage.setItem(KEY, isOn ? "on" : "off");
    return true;
  } catch {
    return false;
  }
};
