"""A headless Chromium for the tests of pages."""

import contextlib
import shutil

from selenium import webdriver

FLAGS = "--headless --no-sandbox --disable-gpu --disable-dev-shm-usage --window-size=1280,900".split()


@contextlib.contextmanager
def chromium(profile, *flags):
    """A browser with a profile of its own, in this folder."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for flag in (*FLAGS, *flags, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    driver = webdriver.Chrome(options, webdriver.ChromeService(shutil.which("chromedriver")))
    try:
        yield driver
    finally:
        driver.quit()
