"""One headless Chromium for all gates that look at the page."""

import atexit
import base64
import functools
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

ARGUMENTS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--force-device-scale-factor=1",
)


@functools.cache
def driver() -> webdriver.Chrome:
    options = Options()
    options.binary_location = "/usr/bin/chromium"
    for argument in ARGUMENTS:
        options.add_argument(argument)
    chrome = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    chrome.set_script_timeout(300)
    atexit.register(chrome.quit)
    return chrome


def open_page(
    file: Path, width: int, height: int, media: str = "screen", scheme: str = "light"
) -> webdriver.Chrome:
    """Sizes go through the protocol: a window cannot be narrower than about 500 px."""
    chrome = driver()
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
    chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": features})
    chrome.get(file.resolve().as_uri())
    return chrome


def print_page(file: Path) -> bytes:
    """The page as the PDF that Chromium's print command makes."""
    chrome = open_page(file, 1280, 900, media="")
    options = {"preferCSSPageSize": True, "printBackground": True}
    return base64.b64decode(chrome.execute_cdp_cmd("Page.printToPDF", options)["data"])
