# The commands of README and CONTRIBUTING by name. Each is one line that can be run by itself.
.DEFAULT_GOAL := help
.PHONY: help demo up install test verify format docs package eval

help: ## these lines
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

demo: ## everything on this machine, and a conversation played through the API
	infra/local/up --demo

up: ## everything on this machine
	infra/local/up

install: ## what building, testing and running needs and the system lacks
	infra/local/install --tests

test: ## the quick tests
	mvn test

verify: install ## every test, and the format
	mvn verify

format: ## format the Java code (Maven on a JDK 21 or newer)
	mvn -q spotless:apply

docs: ## write the table of settings in docs/operating.md anew
	mvn -q test -pl infra/local -am -Dtest=SettingsTableTest -Dsurefire.failIfNoSpecifiedTests=false -Dmaillon.docs.write=true

package: ## both applications, a jar each
	mvn -q package -pl worker,starter -am -Dmaven.test.skip=true

eval: ## how well a model follows instructions; without a key, the scripted one
	infra/bench/eval
