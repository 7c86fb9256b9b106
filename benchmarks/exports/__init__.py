"""Home Assistant hands its states on to real servers, which are then asked for them."""
