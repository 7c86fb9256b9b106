"""Tests of what the page about scale promises of metrics."""

from pathlib import Path

from homeassistant.util.yaml import parse_yaml
import pytest

from demo.exports import Series, configuration, example, faults, series

PAGE = """
```yaml
prometheus:
  component_config_glob:
    sensor.*_hashrate:
      override_metric: miner_hashrate_ghs
```

All would be `homeassistant_sensor_unit_gh_per_s`.
`sum(homeassistant_miner_hashrate_ghs)`,
`homeassistant_sensor_power_w{entity="sensor.fleet_power"}` and
`homeassistant_entity_available{entity=~"sensor.*_hashrate"} == 0`
"""
TEXT = """\
# HELP homeassistant_miner_hashrate_ghs Sensor data measured in gh/s
# TYPE homeassistant_miner_hashrate_ghs gauge
homeassistant_miner_hashrate_ghs{area="",entity="sensor.one_hashrate"} 1071.5
homeassistant_entity_available{area="",entity="sensor.one_hashrate",domain="sensor"} 1.0
homeassistant_sensor_power_w{entity="sensor.fleet_power"} 17
python_info{version="3.14"} 1
"""
ONE = "sensor.one_hashrate"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Return a page that promises little."""
    path = tmp_path / "page.md"
    path.write_text(PAGE)
    return path


def without(name: str) -> Series:
    """Return what is there but for a metric."""
    return {key: values for key, values in series(TEXT).items() if key != name}


def test_series() -> None:
    """Values are found by metric and entity; what is of no entity is left out."""
    found = series(TEXT)
    assert found["homeassistant_miner_hashrate_ghs"] == {ONE: 1071.5}
    assert "python_info" not in found


def test_kept(page: Path) -> None:
    """What is there as promised has no faults."""
    assert faults(series(TEXT), [ONE], page) == []


def test_not_yet_known(page: Path) -> None:
    """A figure that is not known yet is there all the same."""
    text = TEXT.replace('domain="sensor"} 1.0', 'domain="sensor"} 0.0')
    found = series(text)
    del found["homeassistant_miner_hashrate_ghs"]
    assert faults(found, [ONE], page) == []


def test_offline(page: Path) -> None:
    """What an unavailable entity would be called is what its last pattern says."""
    later = "    sensor.*_expected_hashrate:\n      override_metric: expected_ghs\n"
    page.write_text(PAGE.replace("```\n\nAll", f"{later}```\n\nAll"))
    text = TEXT + "".join(
        f'homeassistant_entity_available{{entity="sensor.two_{key}hashrate"}} 0.0\n'
        for key in ("", "expected_")
    )
    assert faults(series(text), [ONE, "sensor.two_hashrate"], page) == []


def test_missing(page: Path) -> None:
    """Metrics, entities and hashrates that are not there are named."""
    found = without("homeassistant_sensor_power_w")
    assert faults(found, [ONE], page) == [
        "there is no homeassistant_sensor_power_w",
        "homeassistant_sensor_power_w has no sensor.fleet_power",
    ]
    [hashrates] = faults(series(TEXT), [ONE, "sensor.two_hashrate"], page)
    assert hashrates == f"hashrates are those of {ONE}"


def test_example(page: Path) -> None:
    """An example is found by its first key, and has to be there."""
    page.write_text(f"{PAGE}\n```yaml\nscrape_configs:\n  - job_name: one\n```\n")
    assert example("scrape_configs", page) == "scrape_configs:\n  - job_name: one\n"
    assert example("prometheus", page) == configuration(page)
    with pytest.raises(ValueError, match="values"):
        example("influxdb", page)


def test_configuration() -> None:
    """What the page says of configuration.yaml names metrics as Prometheus can."""
    parsed = parse_yaml(configuration())
    assert isinstance(parsed, dict)
    globs = parsed["prometheus"]["component_config_glob"]
    for pattern, settings in globs.items():
        assert pattern.startswith("sensor.")
        assert settings["override_metric"].islower()
