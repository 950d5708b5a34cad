"""Where run.sh put the tools that are files."""

import os
from pathlib import Path

TOOLS = Path(os.environ["AGENDA_TOOLS"])
NU_CHECKER = TOOLS / "vnu.jar"
AXE = TOOLS / "axe.min.js"
SARIF_SCHEMA = TOOLS / "sarif-2.1.0.json"
