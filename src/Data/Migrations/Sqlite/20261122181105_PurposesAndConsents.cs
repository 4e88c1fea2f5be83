using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Keukentafel.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PurposesAndConsents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "conversation_id",
                table: "self_reliance_scores",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "recorded_by_id",
                table: "provisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "law",
                table: "involvements",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "law",
                table: "entries",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "law",
                table: "contacts",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text_version = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    gathered_under = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    used_for = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    with = table.Column<byte[]>(type: "BLOB", nullable: true),
                    about = table.Column<byte[]>(type: "BLOB", nullable: false),
                    asked_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    withheld_until_review_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "emergency_accesses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    team_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    household_team_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    lead_saw_at = table.Column<long>(type: "INTEGER", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    outcome_note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    judged_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    judged_at = table.Column<long>(type: "INTEGER", nullable: true),
                    withheld_until_review_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_emergency_accesses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "purpose_bases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    gathered_under = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    used_for = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    condition = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    article = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    consent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    matrix_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    withheld_until_review_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_purpose_bases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "consent_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    consent_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    yes = table.Column<bool>(type: "INTEGER", nullable: true),
                    how = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: true),
                    recorded_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    taken_back_at = table.Column<long>(type: "INTEGER", nullable: true),
                    taken_back_by_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consent_answers", x => x.id);
                    table.ForeignKey(
                        name: "FK_consent_answers_consents_consent_id",
                        column: x => x.consent_id,
                        principalTable: "consents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_consent_answers_consent_id",
                table: "consent_answers",
                column: "consent_id");

            migrationBuilder.CreateIndex(
                name: "IX_consent_answers_person_id",
                table: "consent_answers",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_consents_household_id",
                table: "consents",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "IX_emergency_accesses_household_id",
                table: "emergency_accesses",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "IX_emergency_accesses_outcome_at",
                table: "emergency_accesses",
                columns: new[] { "outcome", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_purpose_bases_consent_id",
                table: "purpose_bases",
                column: "consent_id");

            migrationBuilder.CreateIndex(
                name: "IX_purpose_bases_household_id_ended_at",
                table: "purpose_bases",
                columns: new[] { "household_id", "ended_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "consent_answers");

            migrationBuilder.DropTable(
                name: "emergency_accesses");

            migrationBuilder.DropTable(
                name: "purpose_bases");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropColumn(
                name: "conversation_id",
                table: "self_reliance_scores");

            migrationBuilder.DropColumn(
                name: "recorded_by_id",
                table: "provisions");

            migrationBuilder.DropColumn(
                name: "law",
                table: "involvements");

            migrationBuilder.DropColumn(
                name: "law",
                table: "entries");

            migrationBuilder.DropColumn(
                name: "law",
                table: "contacts");
        }
    }
}
