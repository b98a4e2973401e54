-- Keys are the starter's settings, and nothing else keeps them.
DROP TABLE api_key;
